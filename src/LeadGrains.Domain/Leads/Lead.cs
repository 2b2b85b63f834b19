using System.Collections.Immutable;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Leads;

/// <summary>What a lead is now.</summary>
/// <param name="StageSince">When it came into its stage (for imports: as found, else the time of the import).</param>
/// <param name="LastInteractionAt">When somebody last spoke with the customer about it.</param>
/// <param name="AccountImported">Whether an import told which account's it is.</param>
/// <param name="OwnerImported">Whether an import told whose of ours it is.</param>
public sealed partial record Lead(
    LeadId Id,
    AccountId? AccountId,
    Personal Title,
    LeadStage Stage,
    Qualification Qualification,
    ProblemStatement? Problem,
    ImmutableArray<CustomerSignal> Signals,
    UserId? OwnerId,
    TeamId? TeamId,
    LeadSource Source,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds,
    DateTimeOffset StageSince,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastInteractionAt,
    LeadEvidence Evidence,
    TaskList Tasks,
    LeadSourcing Sourcing,
    bool AccountImported = false,
    bool OwnerImported = false)
{
    /// <summary>Being worked, or waiting in the pool; an owned one counts against its owner's capacity.</summary>
    public bool IsActive => Stage.IsActive();

    /// <summary>Whether what it rests on has fallen: it stays where it is, for that is the owner's to judge, but shows it.</summary>
    public bool IsDisputed => Evidence.IsDisputed(Stage, Signals.Length);

    /// <summary>In the public pool: active and without an owner.</summary>
    public bool IsPooled => IsActive && OwnerId is null;
}

/// <summary>How far the customer has come and what we know of MAN and fit. Type and effectiveness are derived.</summary>
public sealed record Qualification(Recognition Recognition, Stance Stance, Assessment Money, Assessment Authority, Assessment Need, Assessment Fit)
{
    public static readonly Qualification Unknown = new(Recognition.Unaware, Stance.Unknown, default, default, default, default);

    /// <summary>The first row of the table in the domain's words that fits.</summary>
    public LeadType Type => (Recognition, Stance) switch
    {
        (_, Stance.RejectsUs) => LeadType.Exclusion,
        (Recognition.WantsToSolve, Stance.PrefersCompetitor) => LeadType.Competition,
        (Recognition.WantsToSolve, _) => LeadType.OpportunityType,
        (Recognition.AwareNotActing or Recognition.Wavering, _) => LeadType.Pain,
        _ => LeadType.Problem,
    };

    /// <summary>Which judgements are others than before.</summary>
    public IEnumerable<Judged> ChangedFrom(Qualification was)
    {
        if (Recognition != was.Recognition) yield return Judged.Recognition;
        if (Stance != was.Stance) yield return Judged.Stance;
        if (Money != was.Money) yield return Judged.Money;
        if (Authority != was.Authority) yield return Judged.Authority;
        if (Need != was.Need) yield return Judged.Need;
        if (Fit != was.Fit) yield return Judged.Fit;
    }

    /// <summary>None of Money, Authority and Need is No, and at least two are Likely or better.</summary>
    public bool Effective
    {
        get
        {
            ReadOnlySpan<Assessment> man = [Money, Authority, Need];
            return !man.Contains(Assessment.No) && man.Length - man.Count(Assessment.Unknown) >= 2;
        }
    }
}

/// <summary>Where a lead stands, as sums count it.</summary>
public sealed record Placement(LeadStage Stage, UserId? OwnerId, TeamId? TeamId, Money? Amount);

/// <summary>What a change did to where a lead stands; <see cref="Before"/> is null for a new lead.</summary>
public sealed record Moved(Placement? Before, Placement After);
