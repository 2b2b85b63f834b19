using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>The same rules said once more, plainly and slowly: everything is kept, and every simple chain is tried.</summary>
internal sealed class PlainWorld(RelationshipRules rules)
{
    private readonly HashSet<(string From, string To, RelationKind Kind)> open = [];
    private readonly List<Deed> happened = [];
    private readonly Dictionary<(string From, string To, string Place, InfluenceBasis Basis), double> words = [];
    private readonly HashSet<string> shut = [];
    private readonly HashSet<string> erased = [];

    private const int MostOfClass = 60;

    public static PlainWorld Of(IEnumerable<Deed> deeds, RelationshipRules rules)
    {
        var world = new PlainWorld(rules);
        foreach (var deed in deeds) world.Do(deed);
        return world;
    }

    public void Do(Deed deed)
    {
        switch (deed)
        {
            case Deed.Opened(var from, var to, var kind) when from != to:
                if (IsRole(kind)) open.RemoveWhere(one => one.From == from && one.To == to && IsRole(one.Kind));
                if (kind == RelationKind.Employment) open.Remove((from, to, RelationKind.FormerEmployment));
                open.Add((from, to, kind));
                break;
            case Deed.Closed(var from, var to, var kind):
                if (open.Remove((from, to, kind)) && kind == RelationKind.Employment) open.Add((from, to, RelationKind.FormerEmployment));
                if (kind == RelationKind.Employment) open.RemoveWhere(one => one.From == from && one.To == to && IsRole(one.Kind));
                break;
            case Deed.Swayed(var from, var to, var place, var weight, var basis) when from != to: words[(from, to, place, basis)] = weight; break;
            case Deed.ShutOut(var who): shut.Add(who); break;
            case Deed.LetIn(var who): shut.Remove(who); break;
            case Deed.Erased(var who): erased.Add(who); break;
            default: happened.Add(deed); break;
        }
    }

    public bool IsHidden(string id) => shut.Contains(id) || erased.Contains(id);

    /// <summary>0: nothing that carries.</summary>
    public double Strength(string from, string to, DateTimeOffset now)
    {
        if (from == to || erased.Contains(from) || erased.Contains(to)) return 0;
        bool Between(Deed deed) => deed is Deed.Met m ? (m.From, m.To) == (from, to) || (m.To, m.From) == (from, to) : deed is Deed.Broke b && ((b.From, b.To) == (from, to) || (b.To, b.From) == (from, to));
        var between = happened.Where(Between).ToList();
        var history = new TieHistory(
            [.. open.Where(one => (one.From, one.To) == (from, to) || (one.To, one.From) == (from, to)).Where(one => one.Kind is >= RelationKind.Colleague and <= RelationKind.MetAt).Select(one => (KnowsKind)(one.Kind - RelationKind.Colleague)),
                .. WereInOneClass(from, to) ? new[] { KnowsKind.Classmate } : []],
            [.. between.OfType<Deed.Met>().Select(met => new Encounter(met.Kind, met.At, 0))],
            [.. between.OfType<Deed.Broke>().Select(broke => broke.At)]);
        var sway = words.Where(word => (word.Key.From, word.Key.To) == (from, to)).GroupBy(word => word.Key.Place)
            .Select(said => said.MaxBy(word => word.Key.Basis).Value).DefaultIfEmpty(0).Max();
        return Math.Max(history.Read(rules, now).Value, Math.Round(sway * ushort.MaxValue) / ushort.MaxValue);
    }

    /// <summary>Kinds from one to another that are open.</summary>
    public IEnumerable<RelationKind> Kinds(string from, string to) => erased.Contains(from) || erased.Contains(to) ? [] :
        open.Where(one => one.From == from && one.To == to).Select(one => one.Kind)
            .Concat(happened.OfType<Deed.Met>().Any(met => met.From != met.To && ((met.From, met.To) == (from, to) || (met.To, met.From) == (from, to))) ? [RelationKind.InTouch] : [])
            .Concat(words.Keys.Any(word => word.From == from && word.To == to) ? [RelationKind.Influence] : [])
            .Concat(WereInOneClass(from, to) ? [RelationKind.SameClass] : [])
            .Order();

    private bool WereInOneClass(string one, string other) =>
        one != other && open.Any(mine => mine.From == one && mine.Kind == RelationKind.Attended && open.Contains((other, mine.To, RelationKind.Attended)) && !IsTooLarge(mine.To));

    private bool IsTooLarge(string place) => open.Count(one => one.To == place && one.Kind == RelationKind.Attended && !erased.Contains(one.From)) > MostOfClass;

    public IReadOnlyList<(string[] Chain, double Strength)> Paths(string[] everybody, string[] from, string to, int k, int hops, DateTimeOffset now)
    {
        var carrying = everybody.ToDictionary(one => one, one => everybody.Select(other => (other, Strength(one, other, now))).Where(tie => tie.Item2 > 1e-12).ToList());
        var found = new List<(string[] Chain, double Strength, long Cost)>();
        var sources = from.Where(one => one != to && !IsHidden(one)).ToHashSet();
        if (!IsHidden(to))
            foreach (var source in sources) Walk([source], 1, 0);
        return [.. found.OrderBy(one => one.Cost).ThenBy(one => one.Chain.Length).ThenBy(one => one.Chain, new Ordinal()).Take(k).Select(one => (one.Chain, one.Strength))];

        void Walk(string[] chain, double strength, long cost)
        {
            foreach (var (next, tie) in carrying[chain[^1]])
            {
                if (chain.Contains(next) || sources.Contains(next) || IsHidden(next)) continue;
                string[] longer = [.. chain, next];
                var sum = cost + Math.Max(1, (long)Math.Round(-Math.Log2(tie) * (1 << 20)));
                if (next == to) found.Add((longer, strength * tie, sum));
                else if (longer.Length <= hops) Walk(longer, strength * tie, sum);
            }
        }
    }

    private static bool IsRole(RelationKind kind) => kind is >= RelationKind.DecisionMaker and <= RelationKind.Leaver;

    private sealed class Ordinal : IComparer<string[]>
    {
        public int Compare(string[]? x, string[]? y)
        {
            for (var i = 0; i < x!.Length; i++)
                if (string.CompareOrdinal(x[i], y![i]) is not 0 and var order) return order;
            return 0;
        }
    }
}
