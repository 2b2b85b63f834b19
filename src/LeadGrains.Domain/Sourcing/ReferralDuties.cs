using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What a referral obliges us to.</summary>
internal static class ReferralDuties
{
    /// <summary>Three tasks for the lead's owner, whatever has become of the lead.</summary>
    public static TaskItem[] Of(Referral referral, UserId? owner, EventMeta meta)
    {
        var place = referral.Id[Referral.Prefix.Length..];
        var origin = new TaskOrigin(TaskOriginKind.Referral, referral.Id);
        var texts = referral.Duties ?? DutyTexts.Usual;
        TaskItem Duty(ReferralDuty duty, DateOnly due) => new(new($"{TaskId.Prefix}{place}{Step(duty)}"), TaskTitle.Of(texts[duty]), null, due, owner, origin, meta.By, meta.At);
        return [Duty(ReferralDuty.Brief, referral.BriefBy), Duty(ReferralDuty.Report, referral.ReportBy), Duty(ReferralDuty.Thank, referral.ThankBy)];
    }

    /// <summary>Which duty a referral's task is.</summary>
    public static ReferralDuty Of(TaskId task) => Array.Find(Enum.GetValues<ReferralDuty>(), duty => task.Value.EndsWith(Step(duty), StringComparison.Ordinal));

    private static string Step(ReferralDuty duty) => duty switch
    {
        ReferralDuty.Brief => "-1-brief",
        ReferralDuty.Report => "-2-report",
        _ => "-3-thank",
    };
}
