using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Domain.Playbooks;

/// <summary>What the methodology says, as data: a workspace's own, or the one that comes with the server. It has been checked: what it refers to is there.</summary>
/// <param name="Relationships">Null: as usual.</param>
/// <param name="ReferralDuties">Those that are not named are put as usual; null: all.</param>
public sealed partial record Playbook(
    ImmutableArray<StageGuide> Stages,
    ImmutableArray<CategoryName> Categories,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Unit> Units,
    ImmutableArray<SourceGroup> Sources,
    ImmutableArray<Strategy> Strategies,
    ImmutableArray<PlausibilityRule> Plausibility,
    ImmutableArray<AlertSignal> Alerts,
    ImmutableArray<MarketGuide> Markets,
    ImmutableArray<SegmentTools> Segments,
    Limits Limits,
    RelationshipRules? Relationships = null,
    ImmutableArray<DutyGuide>? ReferralDuties = null)
{
    private Index<Topic>? topics;
    private Index<Unit>? units;
    private ChannelIndex? channels;

    /// <summary>The topic that goes by a code or by a name in either language, whatever case; null: none, which is no mistake.</summary>
    public Topic? FindTopic(string name) => Index.Of(ref topics, Topics, topic => [topic.Code, topic.Name.En, topic.Name.Zh]).GetValueOrDefault(name.Trim());

    /// <inheritdoc cref="FindTopic(string)"/>
    /// <param name="category">A topic of another one is not meant.</param>
    public Topic? FindTopic(FactCategory category, string name) => FindTopic(name) is { } topic && topic.Category == category ? topic : null;

    /// <summary>The unit that goes by a code or another of its names; null: none.</summary>
    public Unit? FindUnit(string name) => Index.Of(ref units, Units, unit => [unit.Code, .. unit.Names]).GetValueOrDefault(name);

    /// <summary>Codes of where leads come from.</summary>
    [JsonIgnore]
    public FrozenSet<string> Channels => (channels is { } known && known.Of == Sources ? known : channels = new(Sources, CodesOf(Sources))).Codes;

    /// <summary>How the playbook puts what is owed for a referral.</summary>
    public LocalText TaskOf(ReferralDuty duty) => ReferralDuties?.FirstOrDefault(guide => guide.Duty == duty)?.Task ?? DutyTexts.Usual[duty];

    /// <summary>What makes ties strong: as the playbook says, or as usual.</summary>
    [JsonIgnore]
    public RelationshipRules Ties => Relationships ?? RelationshipRules.Usual;

    /// <summary>Where a channel stands; null for a code that is not in here, or no longer.</summary>
    public (SourceGroup Group, SourceChannel Channel)? FindChannel(string code)
    {
        foreach (var group in Sources)
            foreach (var channel in group.Channels)
                if (channel.Code == code)
                    return (group, channel);
        return null;
    }

    public MarketGuide? Find(MarketType? market) => Markets.FirstOrDefault(guide => guide.Type == market);

    private static FrozenSet<string> CodesOf(ImmutableArray<SourceGroup> sources) =>
        sources.SelectMany(group => group.Channels).Select(channel => channel.Code).ToFrozenSet(StringComparer.Ordinal);

    private sealed record ChannelIndex(ImmutableArray<SourceGroup> Of, FrozenSet<string> Codes);

    /// <summary>Made when first asked for, and good for the list it was made of: a copy may have another one.</summary>
    private sealed record Index<T>(ImmutableArray<T> Of, FrozenDictionary<string, T> ByName);

    private static class Index
    {
        public static FrozenDictionary<string, T> Of<T>(ref Index<T>? index, ImmutableArray<T> things, Func<T, IEnumerable<string>> namesOf)
        {
            if (index is { } known && known.Of == things) return known.ByName;
            var byName = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
            foreach (var thing in things)
                foreach (var name in namesOf(thing))
                    byName.TryAdd(name, thing);
            index = new(things, byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
            return index.ByName;
        }
    }
}

/// <summary>What a stage means and what the server demands to let a lead in, in the customer's words.</summary>
public sealed record StageGuide(LeadStage Stage, LocalText Name, LocalText Meaning, LocalText Evidence);

public sealed record CategoryName(FactCategory Category, LocalText Name);

/// <summary>A matter worth knowing of an account.</summary>
/// <param name="Code">Lower case, e.g. <c>payment-habit</c>.</param>
/// <param name="Question">How to ask for it.</param>
/// <param name="Stages">Stages whose leads need it known.</param>
/// <param name="Roles">Who is likely to know, the likeliest first.</param>
/// <param name="Importance">1 to 5, most important 5.</param>
/// <param name="Compares">How two statements are compared.</param>
/// <param name="Unit">The unit that numbers are compared in; null: numbers without one.</param>
/// <param name="Tolerance">Numbers that differ by no more than this share of the larger agree, 0 to 1.</param>
/// <param name="ValidDays">How long a fact holds that does not say so itself; null: for good.</param>
public sealed record Topic(
    string Code,
    FactCategory Category,
    LocalText Name,
    LocalText Question,
    ImmutableArray<LeadStage> Stages,
    ImmutableArray<BuyingRole> Roles,
    int Importance,
    Comparison Compares,
    string? Unit,
    double Tolerance,
    int? ValidDays);

public enum Comparison
{
    /// <summary>Several statements may hold side by side: only the same one agrees, none contradicts.</summary>
    Several,

    /// <summary>One text holds: another one contradicts it.</summary>
    Text,

    /// <summary>One number holds: one beyond the tolerance contradicts it.</summary>
    Number,
}

/// <param name="Code">As it stands behind a value; <c>a/b</c> of two units needs no entry.</param>
/// <param name="Quantity">What it measures: units of one quantity convert into each other, e.g. <c>mass</c>.</param>
/// <param name="Factor">How many of the quantity's base unit it is; above 0.</param>
/// <param name="Names">What else it is called, e.g. <c>套</c>.</param>
public sealed record Unit(string Code, string Quantity, decimal Factor, ImmutableArray<string> Names);

/// <summary>The first level of where leads come from.</summary>
/// <param name="BroughtBy">Null: people.</param>
public sealed record SourceGroup(string Code, LocalText Name, ImmutableArray<SourceChannel> Channels, SourceBringer? BroughtBy = null);

/// <summary>What a program brings says nothing of how a lead was found.</summary>
public enum SourceBringer { People, Programs }

public sealed record SourceChannel(string Code, LocalText Name);

public sealed record Strategy(LeadType Type, LocalText Name, LocalText Hint);

/// <summary>Two numbers that must go together: warns when left / right is out of bounds.</summary>
/// <param name="Left">A topic's code; its number is taken in that topic's unit. So is the right one's.</param>
/// <param name="Most">Warns above; null: no upper bound.</param>
/// <param name="Least">Warns below; null: no lower bound.</param>
public sealed record PlausibilityRule(string Code, LocalText Message, string Left, string Right, decimal? Most, decimal? Least);

/// <summary>What alerts at once.</summary>
/// <param name="Topic">For triggers about facts: the topic's code, else null.</param>
/// <param name="Task">What the owner is asked to do.</param>
/// <param name="DueDays">Within how many days.</param>
public sealed record AlertSignal(string Code, LocalText Name, AlertTrigger On, string? Topic, LocalText Task, int DueDays);

public enum AlertTrigger
{
    /// <summary>A contact's employment ended.</summary>
    ContactLeft,

    /// <summary>Somebody else holds the role DecisionMaker, or nobody any more.</summary>
    DecisionMakerChanged,

    /// <summary>Any fact of the topic.</summary>
    FactRecorded,

    /// <summary>A fact of the topic whose number is above the last one that stood.</summary>
    FactRose,

    /// <summary>Below the last one that stood.</summary>
    FactFell,

    /// <summary>A fact of the topic that contradicts or supersedes what stood.</summary>
    FactChanged,
}

/// <param name="Order">What a team of that market sees first: codes of the start page's parts.</param>
public sealed record MarketGuide(MarketType Type, LocalText Name, LocalText Hint, ImmutableArray<string> Order);

public enum MarketType { FewCustomers, ManyAndClear, ManyAndUnclear }

/// <summary>Working tools for one kind of customer.</summary>
/// <param name="Industry">As it stands in the account's profile; null: for any.</param>
public sealed record SegmentTools(
    string Code, LocalText Name, string? Industry, ImmutableArray<ProblemEntry> Problems, ImmutableArray<LocalText> SuccessCases, ImmutableArray<ValueEntry> Values);

/// <summary>What this kind of customer overlooks, as a role there sees it.</summary>
public sealed record ProblemEntry(BuyingRole Role, LocalText Overlooked, LocalText Harm, LocalText Capability);

public sealed record ValueEntry(LocalText Capability, LocalText Value);

/// <param name="SellerCapacity">Active leads that a seller cares for when nobody says otherwise.</param>
/// <param name="ContactDormantDays">Without contact for longer, a contact counts as dormant.</param>
/// <param name="ExplicitNeedDays">An explicit need unmet for so long turns latent again.</param>
/// <param name="NeedExpiryDays">A need ends when nothing was heard of it for so long.</param>
/// <param name="ReferralBriefDays">Within so many days of a referral its giver is briefed; then reported to, then thanked.</param>
/// <param name="EscalationDays">So long after a duty is overdue, the manager sees it too.</param>
/// <param name="OneSourcePercent">More of a seller's new leads from one channel than this brings a hint.</param>
/// <param name="OneSourceLeast">Only from so many new leads on; null: from 5.</param>
/// <param name="AccountFormerDays">A customer without an active lead for so long counts as former; null: by hand only.</param>
public sealed record Limits(
    int SellerCapacity,
    int ContactDormantDays,
    int ExplicitNeedDays,
    int NeedExpiryDays,
    int ReferralBriefDays,
    int ReferralReportDays,
    int ReferralThankDays,
    int EscalationDays,
    int OneSourcePercent,
    int? AccountFormerDays,
    int? OneSourceLeast = null)
{
    /// <summary>So much is needed to say anything of a source: that somebody has no other, or that it works.</summary>
    [JsonIgnore]
    public int LeastEvidence => OneSourceLeast ?? 5;

    [JsonIgnore]
    public TimeSpan ContactDormantAfter => TimeSpan.FromDays(ContactDormantDays);
}
