using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Server.Accounts;

/// <summary>All that is known of an account and what it amounts to, as the reader may see it.</summary>
/// <param name="Stage">As far as any active lead has come: it says what should be known.</param>
/// <param name="Facts">Newest first; a page of them.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
/// <param name="Total">Facts that the reader may read.</param>
/// <param name="Restricted">Facts that are there but not for this reader.</param>
/// <param name="Gaps">The next questions to ask, the most important first.</param>
public sealed record DossierResource(
    LeadStage Stage,
    ImmutableArray<CategoryCoverage> Coverage,
    ImmutableArray<FactResource> Facts,
    string? Next,
    int Total,
    ImmutableArray<FactId> Restricted,
    ImmutableArray<GapResource> Gaps,
    ImmutableArray<WarningResource> Warnings,
    ImmutableArray<AlertResource> Alerts,
    long AsOf);

/// <param name="Topic">A code of the playbook.</param>
/// <param name="Reason">What is the matter with what is known: Disputed, Stale, SingleSource; null: nothing is known.</param>
/// <param name="Why">The same as a sentence.</param>
/// <param name="Importance">1 to 5, most important 5.</param>
/// <param name="Roles">Who is likely to know, the likeliest first.</param>
/// <param name="Contacts">People whom we have in these roles.</param>
public sealed record GapResource(
    string Topic,
    string Name,
    FactCategory Category,
    string Question,
    FactStatus? Reason,
    string Why,
    int Importance,
    ImmutableArray<BuyingRole> Roles,
    ImmutableArray<RoleHolder> Contacts);

public sealed record RoleHolder(ContactId Id, string? Name, BuyingRole Role);

/// <summary>Facts that don't go together: to be looked at before anybody counts on them.</summary>
public sealed record WarningResource(string Rule, string Message, ImmutableArray<FactId> FactIds);

/// <param name="Signal">A code of the playbook.</param>
/// <param name="Due">The last day for what is to be done.</param>
public sealed record AlertResource(
    string Id, string Signal, string Name, string Task, DateOnly Due, FactId? FactId, ContactId? ContactId, DateTimeOffset At);
