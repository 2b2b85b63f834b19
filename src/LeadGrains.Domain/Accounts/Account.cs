using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Accounts;

/// <summary>What an account is now, with its whole neighbourhood: its own relations, and what contacts, leads and other accounts linked to it.</summary>
public sealed partial record Account(
    AccountId Id,
    AccountProfile Profile,
    ImmutableSortedDictionary<string, string> ExternalIds,
    ImmutableArray<RelatedAccount> Relations,
    ImmutableDictionary<ContactId, Person> People,
    ImmutableArray<Influence> Influences,
    ImmutableDictionary<LeadId, LeadAtAccount> Leads,
    DateTimeOffset? FormerSince,
    DateTimeOffset CreatedAt)
{
    /// <summary>Follows from its leads: a win since it was marked former, if it ever was; else an active lead; else the mark.</summary>
    public AccountStage Stage =>
        Leads.Values.Any(lead => lead.Stage == LeadStage.Won && !(lead.StageSince <= FormerSince)) ? AccountStage.Customer
        : Leads.Values.Any(lead => lead.Stage.IsActive()) ? AccountStage.Working
        : FormerSince is not null ? AccountStage.Former
        : AccountStage.Prospect;
}

/// <param name="From">The account whose word it is: "<see cref="To"/> is my <see cref="Kind"/>".</param>
public sealed record RelatedAccount(AccountId From, AccountId To, AccountRelation Kind, DateTimeOffset Since);

/// <summary>A contact at this account.</summary>
public sealed record Person(ContactId Id, bool Employed, Personal? Title, DateOnly? Since, DateOnly? Until, BuyingRole? Role, Leaning Leaning);

public sealed record Influence(ContactId From, ContactId To, double Weight, DateTimeOffset Since);

/// <param name="StageSince">When it came into its stage.</param>
public sealed record LeadAtAccount(LeadId Id, LeadStage Stage, DateTimeOffset StageSince);
