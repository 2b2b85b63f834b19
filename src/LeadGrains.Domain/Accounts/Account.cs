using System.Collections.Immutable;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Accounts;

/// <summary>What an account is now, with its whole neighbourhood: its own relations, and what contacts, leads and other accounts linked to it.</summary>
/// <param name="QuietSince">When something last moved there: a lead came or changed its stage, or somebody there voiced a need. As it was recorded
/// here: what an import tells of years ago is news when it comes.</param>
public sealed partial record Account(
    AccountId Id,
    AccountProfile Profile,
    ImmutableSortedDictionary<string, string> ExternalIds,
    ImmutableArray<RelatedAccount> Relations,
    ImmutableDictionary<ContactId, Person> People,
    ImmutableArray<Influence> Influences,
    ImmutableDictionary<LeadId, LeadAtAccount> Leads,
    DateTimeOffset? FormerSince,
    DateTimeOffset CreatedAt,
    Dossier Dossier,
    NeedBook Needs,
    ImmutableArray<RaisedAlert> Alerts,
    TaskList Tasks,
    DateTimeOffset QuietSince)
{
    /// <summary>Follows from its leads: a win since it was marked former, if it ever was; else an active lead; else the mark.</summary>
    public AccountStage Stage =>
        Leads.Values.Any(lead => lead.Stage == LeadStage.Won && !(lead.StageSince <= FormerSince)) ? AccountStage.Customer
        : Leads.Values.Any(lead => lead.Stage.IsActive()) ? AccountStage.Working
        : FormerSince is not null ? AccountStage.Former
        : AccountStage.Prospect;

    /// <inheritdoc cref="Deadlines.Of(AccountId, AccountStage, bool, DateTimeOffset, DateTimeOffset?)"/>
    public Deadline? Deadline => Deadlines.Of(Id, Stage, Leads.Values.Any(lead => lead.IsActive), QuietSince, FormerSince);

    /// <summary>What it has to lose when its people change.</summary>
    public Stake AtStake()
    {
        var active = Leads.Values.Where(lead => lead.IsActive).OrderBy(lead => lead.Id.Value, StringComparer.Ordinal).ToList();
        return new(
            Id, [.. active.Select(lead => lead.Id)], [.. active.Select(lead => lead.OwnerId).OfType<UserId>().Distinct()],
            [.. People.Values.Where(person => person.Role == BuyingRole.DecisionMaker).Select(person => person.Id).OrderBy(id => id.Value, StringComparer.Ordinal)]);
    }

    /// <summary>It with whom and what it is related to, without what is only noted of it: all that a graph needs to know.</summary>
    public Account Neighbourhood() => this with { Dossier = Dossier.Empty, Needs = NeedBook.Empty, Tasks = TaskList.Empty, Alerts = [] };

    /// <summary>As far as any of its active leads has come.</summary>
    public LeadStage FurthestStage() => Leads.Values.Where(lead => lead.IsActive).Select(lead => lead.Stage).DefaultIfEmpty(LeadStage.Prospect).Max();
}

/// <param name="From">The account whose word it is: "<see cref="To"/> is my <see cref="Kind"/>".</param>
/// <param name="Imported">Whether an import told of it.</param>
public sealed record RelatedAccount(AccountId From, AccountId To, AccountRelation Kind, DateTimeOffset Since, bool Imported = false);

/// <summary>A contact at this account.</summary>
/// <param name="JobImported">Whether an import told that they work, or worked, there.</param>
/// <param name="RoleImported">Whether an import told of the role.</param>
public sealed record Person(
    ContactId Id, bool Employed, Personal? Title, DateOnly? Since, DateOnly? Until, BuyingRole? Role, Leaning Leaning, bool JobImported = false, bool RoleImported = false);

/// <param name="Grounds">Who said it, or which outcome showed it.</param>
/// <inheritdoc cref="RelatedAccount" path="/param[@name='Imported']"/>
public sealed record Influence(ContactId From, ContactId To, double Weight, DateTimeOffset Since, InfluenceBasis Basis, Personal? Grounds, bool Imported = false);

/// <param name="StageSince">When it came into its stage.</param>
/// <param name="Rests">Facts that its assessment rests on, or once did.</param>
/// <param name="Imported">Whether an import told that it is this account's.</param>
public sealed record LeadAtAccount(LeadId Id, LeadStage Stage, DateTimeOffset StageSince, UserId? OwnerId, ImmutableArray<FactId> Rests, bool Imported = false)
{
    public bool IsActive => Stage.IsActive();

    internal LeadAtAccount With(LeadEvent happened, EventMeta meta) => happened switch
    {
        LeadReassigned e => this with { OwnerId = e.To },
        LeadClaimed e => this with { OwnerId = e.To },
        LeadReleased => this with { OwnerId = null },
        LeadAssessed { Grounds: { } grounds } => this with { Rests = [.. Rests.Union(grounds.Facts)] },
        _ when LeadStages.After(happened) is { } stage => stage == Stage ? this : this with { Stage = stage, StageSince = meta.At },
        _ => throw Unfoldable.Event(this, happened),
    };
}

/// <param name="At">When it was raised.</param>
public sealed record RaisedAlert(Alert Alert, By By, DateTimeOffset At, long Seq);
