using LeadGrains.Domain;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Server.Sourcing;

/// <summary>Where a lead comes from, and what helped it along.</summary>
/// <param name="First">The source that it was recorded with: it never changes.</param>
/// <param name="Assists">Oldest first.</param>
/// <param name="Referral">Null: nobody is recorded to have referred it.</param>
public sealed record SourcesResource(LeadId LeadId, TouchResource First, IReadOnlyList<TouchResource> Assists, ReferralResource? Referral);

/// <param name="Channel">A code of the playbook.</param>
/// <param name="ChannelName">In the language asked for; null for one that the playbook no longer has. So is the group's.</param>
/// <param name="Detail">Null when erased.</param>
public sealed record TouchResource(string Channel, string? ChannelName, string? Group, string? GroupName, string? Detail, DateTimeOffset At);

/// <param name="ReferrerName">Null for programs that only read, unless the name may be given on; null when erased, too.</param>
/// <param name="Note">As the name.</param>
/// <param name="BriefBy">The last day of each duty; the tasks with this referral as their origin tell what has been done.</param>
public sealed record ReferralResource(
    string Id, ContactId ReferrerContactId, string? ReferrerName, NameConsent MayName, string? Note, DateOnly BriefBy, DateOnly ReportBy, DateOnly ThankBy);
