using System.Collections.Immutable;
using LeadGrains.Domain.Schools;

namespace LeadGrains.Domain.Contacts;

/// <summary>What happens in a contact's own stream.</summary>
public abstract record ContactEvent : DomainEvent;

/// <param name="ExternalKeys">Unique keys under which other systems know the person, hashed.</param>
public sealed record ContactCreated(
    ContactId Id,
    Personal Name,
    ImmutableArray<Channel> Channels,
    ImmutableArray<string> ExternalKeys,
    Imported? Imported = null) : ContactEvent;

public sealed record ContactProfileChanged(Personal Name, ImmutableArray<Channel> Channels) : ContactEvent;

/// <summary>Linked to the account.</summary>
public sealed record ContactEmployed(AccountId AccountId, Personal? Title, DateOnly? Since) : ContactEvent;

/// <summary>Ends the employment and the roles held there. Linked to the account.</summary>
public sealed record ContactLeft(AccountId AccountId, DateOnly? Until, AccountId? NewAccountId, Personal? Reason) : ContactEvent;

/// <summary>Linked to the other contact.</summary>
/// <param name="Until">The last day, of what is over; null: it goes on.</param>
public sealed record ContactKnows(ContactId Other, KnowsKind Kind, DateOnly? Since, Personal? Note, DateOnly? Until = null) : ContactEvent;

/// <summary>They know one of our people.</summary>
/// <inheritdoc cref="ContactKnows"/>
public sealed record ContactKnowsUser(UserId User, KnowsKind Kind, DateOnly? Since, Personal? Note, DateOnly? Until = null) : ContactEvent;

/// <summary>One role per contact and account; a new one replaces the old. Linked to the account.</summary>
public sealed record ContactGivenRole(AccountId AccountId, BuyingRole Role, Leaning Leaning) : ContactEvent;

/// <summary>This contact sways the other one at the account. Linked to both.</summary>
/// <param name="Weight">0 to 1; 0 only where outcomes showed that there is none.</param>
/// <param name="Basis">Null: claimed.</param>
/// <param name="Grounds">Who said it, or which outcome showed it.</param>
public sealed record ContactInfluences(
    ContactId Other, AccountId AccountId, double Weight, InfluenceBasis? Basis = null, Personal? Grounds = null) : ContactEvent;

/// <summary>They went to a school; of the same class, what is known otherwise now.</summary>
public sealed record ContactSchooled(Schooling School) : ContactEvent;

/// <summary>They never were in that class.</summary>
public sealed record ContactSchoolWithdrawn(ClassId ClassId) : ContactEvent;

/// <summary>Linked to the other participants that are contacts.</summary>
public sealed record ContactInteractionLogged(Interaction Interaction) : ContactEvent;

/// <summary>They don't want to be contacted, nor to introduce anybody.</summary>
/// <param name="Note">What they said.</param>
public sealed record ContactOptedOut(Personal? Note) : ContactEvent;

/// <summary>They agree again.</summary>
/// <param name="Note">How we know.</param>
public sealed record ContactOptedIn(Personal Note) : ContactEvent;

/// <param name="Kind">e.g. <c>email</c>, <c>phone</c>, <c>wechat</c>.</param>
public sealed record Channel(string Kind, Personal Value);

public enum BuyingRole { DecisionMaker, Influencer, Executor, Informant, Guide, Leaver }

public enum Leaning { ForUs, Neutral, ForCompetitor, Against, Unknown }

/// <summary>What somebody says of an influence is kept apart from what outcomes showed of it.</summary>
public enum InfluenceBasis { Claimed, Observed }

public enum KnowsKind { Colleague, FormerColleague, Classmate, Friend, Relative, Professional, MetAt }

public enum ContactStage { Identified, Reached, Engaged, Advocate, Dormant }
