using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

/// <summary>What happens in an account's own stream.</summary>
public abstract record AccountEvent : DomainEvent;

public sealed record AccountCreated(
    AccountId Id,
    AccountProfile Profile,
    ImmutableSortedDictionary<string, string> ExternalIds,
    Imported? Imported = null) : AccountEvent;

public sealed record AccountProfileChanged(AccountProfile Profile) : AccountEvent;

/// <summary>"The other account is my <see cref="Kind"/>." Linked to the other account.</summary>
public sealed record AccountRelated(AccountId To, AccountRelation Kind, Personal? Note, Imported? Imported = null) : AccountEvent;

/// <summary>By hand: no longer a customer or a prospect being worked.</summary>
public sealed record AccountMarkedFormer(Personal Reason) : AccountEvent;

/// <summary>By the playbook's time: a customer where nothing moved for so long.</summary>
/// <param name="QuietSince">When something last did: a lead came or changed its stage, or somebody there voiced a need.</param>
public sealed record AccountTurnedFormer(DateTimeOffset QuietSince) : AccountEvent;

/// <param name="Name">1 to 300 characters.</param>
/// <param name="Names">Other names it goes by (short, legal, in another language).</param>
public sealed record AccountProfile(
    string Name,
    ImmutableArray<string> Names,
    string? Industry,
    string? Region,
    string? SizeBand,
    ImmutableArray<string> Traits,
    TeamId? OwnerTeamId)
{
    /// <summary>Both say the same. (Arrays are equal to records only when they are the same array.)</summary>
    internal bool Says(AccountProfile other) =>
        this with { Names = other.Names, Traits = other.Traits } == other
        && Names.SequenceEqual(other.Names) && Traits.SequenceEqual(other.Traits);

    internal Refusal? UnlessOwnerTeamExists(AccountContext context) =>
        OwnerTeamId is null || context.People.Find(OwnerTeamId) is not null ? null : Refusal.Unknown(EntityKind.Team, "/ownerTeamId");
}

public enum AccountRelation { Parent, Supplier, Customer, Partner, Competitor }

public enum AccountStage { Prospect, Working, Customer, Former }
