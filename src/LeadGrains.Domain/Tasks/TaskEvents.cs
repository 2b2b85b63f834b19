namespace LeadGrains.Domain.Tasks;

/// <summary>
/// What happens to one task, in the stream of the lead, account or contact that it is about. Tasks that follow from something else
/// (an alert, a referral) are opened by folding that, and move with their lead in the same way.
/// </summary>
public abstract record TaskEvent(TaskId Id) : DomainEvent;

/// <param name="Title">Sealed under the contact's key on a contact, else the workspace's; so are the other texts.</param>
public sealed record TaskOpened(TaskId Id, Personal Title, Personal? Note, DateOnly Due, UserId? OwnerId, TaskOrigin Origin) : TaskEvent(Id);

/// <summary>As it is after the change; a title of null stays as it is.</summary>
public sealed record TaskChanged(TaskId Id, Personal? Title, Personal? Note, DateOnly Due, UserId? OwnerId) : TaskEvent(Id);

public sealed record TaskDone(TaskId Id) : TaskEvent(Id);

public sealed record TaskDropped(TaskId Id, Personal Reason) : TaskEvent(Id);

/// <summary>By itself: its last day is over. Once for every such day it is given.</summary>
public sealed record TaskOverdue(TaskId Id, DateOnly Due) : TaskEvent(Id);

/// <summary>By itself: it has been overdue for so long that the manager is to know.</summary>
/// <param name="TeamId">Its owner's team; null: none.</param>
/// <param name="ManagerId">Who is to know, as it was then: the next manager above the owner; null: there is none.</param>
public sealed record TaskEscalated(TaskId Id, TeamId? TeamId, UserId? ManagerId) : TaskEvent(Id);
