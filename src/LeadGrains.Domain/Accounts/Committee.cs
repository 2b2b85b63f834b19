using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Domain.Accounts;

/// <summary>Who has a say in buying at an account, who sways whom, and how we get to whoever decides.</summary>
/// <param name="People">Who holds a role, or left.</param>
/// <param name="Influences">As they are to be counted: what outcomes showed of an influence takes the place of what was claimed.</param>
public sealed record Committee(ImmutableArray<Person> People, ImmutableArray<Influence> Influences)
{
    /// <summary>Roles that every purchase has somebody in. Guides and leavers help, but nobody has to be one.</summary>
    private static readonly ImmutableArray<BuyingRole> Needed = [BuyingRole.DecisionMaker, BuyingRole.Influencer, BuyingRole.Executor, BuyingRole.Informant];

    public static Committee Of(Account account) => new(
        [.. account.People.Values.Where(person => person.Role is not null || !person.Employed).OrderBy(person => person.Id.Value, StringComparer.Ordinal)],
        Counted(account.Influences));

    public IEnumerable<Person> In(BuyingRole role) => People.Where(person => person.Role == role);

    /// <summary>Who worked there and doesn't any more: reach them first.</summary>
    public IEnumerable<Person> Leavers => People.Where(person => !person.Employed && person.Role is null or BuyingRole.Leaver);

    public ImmutableArray<BuyingRole> Missing => [.. Needed.Where(role => !In(role).Any())];

    /// <summary>Of each influence the one to go by.</summary>
    public static ImmutableArray<Influence> Counted(IEnumerable<Influence> influences) =>
        [.. influences.GroupBy(one => (one.From, one.To)).Select(said => said.MaxBy(one => one.Basis)!)];

    /// <summary>What endangers us there.</summary>
    /// <param name="known">People with whom we are on speaking terms.</param>
    public ImmutableArray<CommitteeRisk> Risks(IReadOnlySet<ContactId> known)
    {
        var risks = ImmutableArray.CreateBuilder<CommitteeRisk>();
        var buyers = People.Where(person => person.Role is BuyingRole.DecisionMaker or BuyingRole.Influencer or BuyingRole.Executor).ToList();
        if (!In(BuyingRole.DecisionMaker).Any()) risks.Add(CommitteeRisk.NoDecisionMaker);
        else if (PathToDecision(known).IsEmpty) risks.Add(CommitteeRisk.NoWayToDecisionMaker);
        if (People.Count(person => known.Contains(person.Id) && person.Role is not (null or BuyingRole.Leaver)) == 1) risks.Add(CommitteeRisk.SingleThreaded);
        if (buyers.Any(person => person.Leaning is Leaning.Against or Leaning.ForCompetitor)) risks.Add(CommitteeRisk.BuyerAgainstUs);
        return risks.ToImmutable();
    }

    /// <summary>
    /// The strongest chain of influence from people we know to whoever decides: the product of the weights along it, of equally strong ones the
    /// shortest, then the first by id. A decision maker whom we know is a chain of one; empty: there is none.
    /// </summary>
    public ImmutableArray<PathStep> PathToDecision(IReadOnlySet<ContactId> known)
    {
        var deciders = In(BuyingRole.DecisionMaker).Select(person => person.Id).ToHashSet();
        var best = known.ToDictionary(id => id, id => new Chain(1, [new PathStep(id, null, null)]));
        var open = new PriorityQueue<ContactId, Chain>(best.Select(one => (one.Key, one.Value)));
        var swayed = Influences.Where(one => one.Weight > 0).ToLookup(one => one.From);
        var done = new HashSet<ContactId>();
        while (open.TryDequeue(out var here, out var chain))
        {
            if (deciders.Contains(here)) return chain.Steps;
            if (!done.Add(here)) continue;
            foreach (var one in swayed[here].Where(one => !done.Contains(one.To)))
            {
                var longer = new Chain(chain.Strength * one.Weight, chain.Steps.Add(new(one.To, one.Weight, one.Basis)));
                if (best.TryGetValue(one.To, out var other) && other.CompareTo(longer) <= 0) continue;
                best[one.To] = longer;
                open.Enqueue(one.To, longer);
            }
        }
        return [];
    }

    private sealed record Chain(double Strength, ImmutableArray<PathStep> Steps) : IComparable<Chain>
    {
        /// <summary>The better one first.</summary>
        public int CompareTo(Chain? other) =>
            other is null ? -1
            : Strength.CompareTo(other.Strength) is not 0 and var weaker ? -weaker
            : Steps.Length.CompareTo(other.Steps.Length) is not 0 and var longer ? longer
            : string.CompareOrdinal(Steps[^1].Id.Value, other.Steps[^1].Id.Value);
    }
}

/// <summary>One step of the way to a decision.</summary>
/// <param name="Weight">How far the one before sways this one; null for the first.</param>
public sealed record PathStep(ContactId Id, double? Weight, InfluenceBasis? Basis);

public enum CommitteeRisk
{
    /// <summary>Nobody is known who decides.</summary>
    NoDecisionMaker,

    /// <summary>Nobody whom we know sways whoever decides.</summary>
    NoWayToDecisionMaker,

    /// <summary>All hangs on one person.</summary>
    SingleThreaded,

    /// <summary>Somebody with a say in buying is against us, or for a competitor.</summary>
    BuyerAgainstUs,
}
