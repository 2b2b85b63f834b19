using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Contacts;

/// <summary>What a contact is now, with their relations: stated here, or linked from other contacts.</summary>
/// <param name="Ours">Which of our people they know.</param>
/// <param name="Stage">How far they ever came: it never goes back, and dormancy is time's (<see cref="StageAt"/>), never stored.</param>
/// <param name="LastContactAt">When we and they last had to do with one another; null: never.</param>
/// <param name="Breaches">What we owed them for their referrals, and did not do.</param>
/// <param name="Leads">Leads that they gave a signal to, or brought and may be named for.</param>
/// <param name="Schools">Where they learnt, each class once.</param>
/// <param name="OptedOutAt">Since when they want neither to be contacted nor to introduce anybody; null: they don't mind.</param>
public sealed partial record Contact(
    ContactId Id,
    Personal Name,
    ImmutableArray<Channel> Channels,
    ImmutableArray<string> ExternalKeys,
    ImmutableArray<Employment> Employments,
    ImmutableArray<HeldRole> Roles,
    ImmutableArray<Acquaintance> Knows,
    ImmutableArray<OurAcquaintance> Ours,
    ImmutableArray<InfluenceAt> Influences,
    ContactStage Stage,
    DateTimeOffset? LastContactAt,
    DateTimeOffset CreatedAt,
    TaskList Tasks,
    Breaches Breaches,
    ImmutableArray<LeadTie> Leads,
    DateTimeOffset? OptedOutAt,
    ImmutableArray<Schooling> Schools)
{
    public bool IsEmployedAt(AccountId account) => Employments.Any(job => job.Current && job.AccountId == account);

    /// <inheritdoc cref="Dormancy.StageAt"/>
    public ContactStage StageAt(DateTimeOffset now, TimeSpan dormantAfter) => Dormancy.StageAt(Stage, LastContactAt, now, dormantAfter);
}

/// <param name="Current">False once it ended (<see cref="Until"/> may be unknown all the same).</param>
/// <param name="Imported">Whether an import told of it.</param>
public sealed record Employment(AccountId AccountId, Personal? Title, DateOnly? Since, DateOnly? Until, bool Current, bool Imported = false);

/// <inheritdoc cref="Employment" path="/param[@name='Imported']"/>
public sealed record HeldRole(AccountId AccountId, BuyingRole Role, Leaning Leaning, DateTimeOffset Since, bool Imported = false);

/// <param name="From">Whose word it is.</param>
/// <param name="Until">The last day, of what is over.</param>
/// <param name="Imported">Whether an import told of it last.</param>
public sealed record Acquaintance(ContactId From, ContactId To, KnowsKind Kind, DateOnly? Since, DateOnly? Until = null, bool Imported = false);

/// <inheritdoc cref="Acquaintance"/>
public sealed record OurAcquaintance(UserId UserId, KnowsKind Kind, DateOnly? Since, DateOnly? Until = null, bool Imported = false);

public sealed record LeadTie(LeadId LeadId, LeadTieKind Kind, DateTimeOffset Since);

public enum LeadTieKind { Signal, ReferredBy }

/// <inheritdoc cref="Acquaintance" path="/param[@name='Imported']"/>
public sealed record InfluenceAt(
    ContactId From, ContactId To, AccountId AccountId, double Weight, DateTimeOffset Since, InfluenceBasis Basis, Personal? Grounds, bool Imported = false)
{
    /// <summary>What is replaced by a newer word of the same kind.</summary>
    public (ContactId, ContactId, AccountId, InfluenceBasis) Key => (From, To, AccountId, Basis);
}
