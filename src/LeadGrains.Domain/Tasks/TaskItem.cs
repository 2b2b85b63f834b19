using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Tasks;

/// <summary>Something to be done about a lead, an account or a contact.</summary>
/// <param name="Due">The last day for it.</param>
/// <param name="OwnerId">Who is to do it; null: nobody yet.</param>
/// <param name="End">Null while it is open.</param>
/// <param name="Late">How far its being late has been told; null: not at all.</param>
public sealed record TaskItem(
    TaskId Id,
    TaskTitle Title,
    Personal? Note,
    DateOnly Due,
    UserId? OwnerId,
    TaskOrigin Origin,
    By OpenedBy,
    DateTimeOffset OpenedAt,
    TaskEnd? End = null,
    TaskLateness? Late = null)
{
    public bool IsOpen => End is null;

    public TaskState State => End?.State ?? TaskState.Open;
}

/// <summary>What is to be done: in somebody's words, or as the playbook puts it.</summary>
public sealed record TaskTitle(Personal? Written, LocalText? Given)
{
    public static TaskTitle Of(Personal written) => new(written, Given: null);

    public static TaskTitle Of(LocalText given) => new(Written: null, given);

    /// <summary>Null when erased.</summary>
    public string? In(Language language) => Written is not null ? Written.Text : Given?.In(language);
}

/// <summary>Why it is to be done.</summary>
/// <param name="Ref">An alert's or a referral's id, the code of the topic that is a gap; null for a person's own idea.</param>
public sealed record TaskOrigin(TaskOriginKind Kind, string? Ref = null)
{
    public static readonly TaskOrigin Person = new(TaskOriginKind.Person);
}

public enum TaskOriginKind { Person, Alert, Referral, Gap }

public enum TaskState { Open, Done, Dropped }

public enum TaskLateness
{
    Overdue,

    /// <summary>The manager knows.</summary>
    Escalated,

    /// <summary>Owed to whoever referred the lead, and not done even then.</summary>
    Breached,
}

/// <param name="Reason">Why it was dropped.</param>
public sealed record TaskEnd(TaskState State, Personal? Reason, By By, DateTimeOffset At);
