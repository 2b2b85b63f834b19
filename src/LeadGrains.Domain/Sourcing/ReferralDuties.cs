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
        TaskItem Duty(string step, LocalText what, DateOnly due) => new(new($"{TaskId.Prefix}{place}-{step}"), TaskTitle.Of(what), null, due, owner, origin, meta.By, meta.At);
        return [Duty("1-brief", Brief, referral.BriefBy), Duty("2-report", Report, referral.ReportBy), Duty("3-thank", Thank, referral.ThankBy)];
    }
}
