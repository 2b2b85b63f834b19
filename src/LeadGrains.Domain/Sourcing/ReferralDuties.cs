using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What a referral obliges us to.</summary>
internal static class ReferralDuties
{
    private static readonly LocalText Brief = new("联系客户之前，先跟介绍人说清楚。", "Brief whoever referred it before you approach the contact.");
    private static readonly LocalText Report = new("联系之后，向介绍人回报结果。", "Report back to whoever referred it.");
    private static readonly LocalText Thank = new("感谢介绍人。", "Thank whoever referred it.");

    /// <summary>Three tasks for the lead's owner, whatever has become of the lead.</summary>
    public static TaskItem[] Of(Referral referral, UserId? owner, EventMeta meta)
    {
        var place = referral.Id[Referral.Prefix.Length..];
        var origin = new TaskOrigin(TaskOriginKind.Referral, referral.Id);
        TaskItem Duty(ReferralDuty duty, LocalText what, DateOnly due) => new(new($"{TaskId.Prefix}{place}{Step(duty)}"), TaskTitle.Of(what), null, due, owner, origin, meta.By, meta.At);
        return [Duty(ReferralDuty.Brief, Brief, referral.BriefBy), Duty(ReferralDuty.Report, Report, referral.ReportBy), Duty(ReferralDuty.Thank, Thank, referral.ThankBy)];
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
