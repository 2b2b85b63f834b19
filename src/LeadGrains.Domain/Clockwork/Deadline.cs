using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Clockwork;

/// <summary>What time alone will change, unless something else comes first.</summary>
/// <param name="Item">The id of the task, need or account that it is about.</param>
/// <param name="Since">From when the days count that the playbook gives it: so what is kept of deadlines does not depend on the playbook.</param>
public sealed record Deadline(DeadlineKind Kind, string Item, DateTimeOffset Since)
{
    /// <summary>When it comes; null: never, as the playbook has it.</summary>
    public DateTimeOffset? At(Limits limits) => Days(Kind, limits) is { } days && (DateTimeOffset.MaxValue - Since).TotalDays > days ? Since.AddDays(days) : null;

    public bool HasCome(DateTimeOffset now, Limits limits) => At(limits) <= now;

    /// <summary>How many days a kind is given; null: it never comes.</summary>
    public static int? Days(DeadlineKind kind, Limits limits) => kind switch
    {
        DeadlineKind.NeedFallsBack => limits.ExplicitNeedDays,
        DeadlineKind.NeedExpires => limits.NeedExpiryDays,
        DeadlineKind.NeedEnds => 0,
        DeadlineKind.AccountTurnsFormer => limits.AccountFormerDays,
        DeadlineKind.TaskOverdue => 0,
        DeadlineKind.TaskEscalates => limits.EscalationDays,
        DeadlineKind.ReferralBreached => 2 * limits.EscalationDays,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

public enum DeadlineKind
{
    /// <summary>An explicit need stays unmet for too long.</summary>
    NeedFallsBack,

    /// <summary>Nothing was heard of a need for too long.</summary>
    NeedExpires,

    /// <summary>A need has a last day of its own.</summary>
    NeedEnds,

    /// <summary>Nothing moved at a customer for too long.</summary>
    AccountTurnsFormer,

    /// <summary>A task's last day is over.</summary>
    TaskOverdue,

    /// <summary>It has been for so long that the manager is to know.</summary>
    TaskEscalates,

    /// <summary>What is owed to whoever referred a lead was not done even then.</summary>
    ReferralBreached,
}
