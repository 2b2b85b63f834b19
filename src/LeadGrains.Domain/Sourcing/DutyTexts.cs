using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What the duties of one referral are called, as the playbook put it when it was recorded.</summary>
public sealed record DutyTexts(LocalText Brief, LocalText Report, LocalText Thank)
{
    /// <summary>Where a playbook says nothing of it, and for referrals that were recorded before playbooks did. It must stay as it is: events rest on it.</summary>
    public static readonly DutyTexts Usual = new(
        new("联系客户之前，先跟介绍人说清楚。", "Brief whoever referred it before you approach the contact."),
        new("联系之后，向介绍人回报结果。", "Report back to whoever referred it."),
        new("感谢介绍人。", "Thank whoever referred it."));

    public LocalText this[ReferralDuty duty] => duty switch
    {
        ReferralDuty.Brief => Brief,
        ReferralDuty.Report => Report,
        _ => Thank,
    };

    /// <summary>Null where the playbook has no words of its own.</summary>
    internal static DutyTexts? Of(Playbook playbook)
    {
        var texts = new DutyTexts(playbook.TaskOf(ReferralDuty.Brief), playbook.TaskOf(ReferralDuty.Report), playbook.TaskOf(ReferralDuty.Thank));
        return texts == Usual ? null : texts;
    }
}
