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
