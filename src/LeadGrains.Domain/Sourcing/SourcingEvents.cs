using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Sourcing;

/// <summary>A further touch helped. The first source stays what it was.</summary>
public sealed record LeadAssisted(Assist Assist) : LeadEvent;

/// <summary>Somebody brought the lead to us. Linked to them. What is owed for it is on the lead's tasks from here on.</summary>
public sealed record LeadReferred(Referral Referral) : LeadEvent;

/// <summary>Whether the one who referred it may be named, as they say now. Linked to them.</summary>
/// <param name="ReferrerId">Null: told before this was kept; it is linked to nobody then.</param>
public sealed record LeadReferralConsented(NameConsent MayName, ContactId? ReferrerId = null) : LeadEvent;

/// <summary>By itself: what is owed to whoever referred the lead was not done though the manager knew. Linked to them, whose tie to us it loosens.</summary>
/// <param name="OwnerId">Who was to do it then; null: nobody was.</param>
public sealed record LeadReferralBreached(TaskId TaskId, ReferralDuty Duty, ContactId ReferrerId, UserId? OwnerId) : LeadEvent;

/// <param name="Channel">A code of the playbook.</param>
/// <param name="At">When it helped.</param>
public sealed record Assist(string Channel, Personal? Detail, DateTimeOffset At);

/// <summary>Who brought a lead, and what is owed to them.</summary>
/// <param name="Id"><c>ref_…</c>; the tasks that it opens are named by it.</param>
/// <param name="BriefBy">The last day to tell them before the contact is approached.</param>
/// <param name="ReportBy">To report to them what came of it.</param>
/// <param name="ThankBy">To thank them.</param>
/// <param name="Duties">What these three are called; null: as usual.</param>
public sealed record Referral(string Id, ContactId ReferrerId, NameConsent MayName, Personal? Note, DateOnly BriefBy, DateOnly ReportBy, DateOnly ThankBy, DutyTexts? Duties = null)
{
    public const string Prefix = "ref_";
}

/// <summary>What a referral obliges us to, in the order in which it is to be done.</summary>
public enum ReferralDuty { Brief, Report, Thank }

public enum NameConsent { NotAsked, Given, Refused }
