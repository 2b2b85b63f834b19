using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Tasks;

/// <summary>A task as clients see it. Texts are null when erased.</summary>
/// <param name="Title">In the language asked for, where the playbook put it.</param>
/// <param name="Due">The last day for it, in UTC.</param>
/// <param name="Overdue">Open, and that day is over.</param>
/// <param name="Escalated">Overdue for longer than the playbook bears: the manager of its owner's team sees it too.</param>
/// <param name="OwnerId">Null: nobody yet.</param>
/// <param name="ClosedBy">Null while it is open, as are the two that follow.</param>
/// <param name="Reason">Why it was dropped.</param>
public sealed record TaskResource(
    TaskId Id,
    TaskSubject Subject,
    string? Title,
    string? Note,
    DateOnly Due,
    bool Overdue,
    bool Escalated,
    UserId? OwnerId,
    string? OwnerName,
    TaskOrigin Origin,
    TaskState State,
    Author OpenedBy,
    DateTimeOffset OpenedAt,
    Author? ClosedBy,
    DateTimeOffset? ClosedAt,
    string? Reason);

/// <summary>What a task is about.</summary>
/// <param name="Name">A lead's title, or the name.</param>
public sealed record TaskSubject(EntityKind Kind, string Id, string? Name);
