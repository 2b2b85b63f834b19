using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Clockwork;

/// <summary>Which deadlines there are: the grains and the views both ask here.</summary>
public static class Deadlines
{
    /// <summary>A task's next one; null: none is left.</summary>
    public static Deadline? Of(TaskItem task)
    {
        if (!task.IsOpen || task.Due == DateOnly.MaxValue) return null;
        DeadlineKind? next = task.Late switch
        {
            null => DeadlineKind.TaskOverdue,
            TaskLateness.Overdue => DeadlineKind.TaskEscalates,
            TaskLateness.Escalated when task.Origin.Kind == TaskOriginKind.Referral => DeadlineKind.ReferralBreached,
            _ => null,
        };
        return next is { } kind ? new(kind, task.Id.Value, Midnight(task.Due.AddDays(1))) : null;
    }

    /// <summary>A need's, whichever comes first.</summary>
    public static IEnumerable<Deadline> Of(Need need)
    {
        if (need.End is not null || need.ExpiredAt is not null) yield break;
        yield return need.ExpiresOn is { } last && last < DateOnly.MaxValue
            ? new(DeadlineKind.NeedEnds, need.Id.Value, Midnight(last.AddDays(1)))
            : new(DeadlineKind.NeedExpires, need.Id.Value, need.HeardAt);
        if (need is { Voiced: { } voice, FellBackAt: null })
            yield return new(DeadlineKind.NeedFallsBack, need.Id.Value, voice.At);
    }

    /// <summary>
    /// An account's; null: none. Only customers without an active lead turn former, counted from when something last moved there. Who was found
    /// former since then is not so again: an import may state a win on a day to come.
    /// </summary>
    public static Deadline? Of(AccountId id, AccountStage stage, bool worked, DateTimeOffset quietSince, DateTimeOffset? formerSince) =>
        stage == AccountStage.Customer && !worked && !(formerSince >= quietSince) ? new(DeadlineKind.AccountTurnsFormer, id.Value, quietSince) : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
