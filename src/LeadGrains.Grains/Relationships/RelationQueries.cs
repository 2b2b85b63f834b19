using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What the relations of a workspace are asked for.</summary>
public static class RelationQueries
{
    /// <summary>The most hops of a path.</summary>
    public const int MostHops = FoundChains.MostHops;

    /// <summary>The most paths of an answer.</summary>
    public const int MostPaths = FoundChains.MostChains;

    /// <summary>What lies within some steps of a node. To be disposed of.</summary>
    /// <param name="beside">Nodes that lie one step from it though no relation says so.</param>
    public static Reach Reach(this RelationGraph graph, int centre, in ReachQuery query, DateTimeOffset now, ReadOnlySpan<int> beside = default)
    {
        if (query.Depth is < 1 or > 4 || query.Limit < 1) throw new ArgumentOutOfRangeException(nameof(query), query, "1 to 4 steps, at least one node");
        return graph.Pool.TakeReach().Find(graph, centre, query, graph.Measure.Fade(now), beside);
    }

    /// <summary>How strong the tie from one to another is, 0 to 1, and by which relation; null: there is none.</summary>
    public static (double Strength, RelationKind Kind)? StrengthOf(this RelationGraph graph, int from, int to, DateTimeOffset now) =>
        graph.TryFind(from, to, out var half) ? graph.Measure.Strongest(half, outwards: true, graph.Measure.Fade(now), graph.BreachesOf(from, half)) : null;

    /// <summary>How two know each other, by the word of either or the schools they went to, and whether they ever had to do with each other.</summary>
    public static (IReadOnlyList<KnowsKind> Said, bool Dealt) TieOf(this RelationGraph graph, int from, int to)
    {
        if (!graph.TryFind(from, to, out var half)) return ([], false);
        var said = new KnowsSet((byte)(KindSet.KnowsOf(half.Out | half.In)));
        return ([.. Enum.GetValues<KnowsKind>().Where(said.Has)], half.Contact != 0 || (half.Out & Pair.Broken) != 0);
    }

    /// <summary>Who of ours is tied to somebody, how strongly (0 to 1) and by what; in no order.</summary>
    public static IEnumerable<(string User, double Strength, RelationKind Kind)> OursTiedTo(this RelationGraph graph, int node, DateTimeOffset now)
    {
        var fade = graph.Measure.Fade(now);
        for (var piece = 0; !graph.IsShutOut(node) && graph[node].Piece(piece) is { } halves; piece++)
        {
            foreach (var half in halves)
            {
                // From here on they carry nothing.
                if (half.Bound == Measure.Never) yield break;
                if (graph.KindOf(half.Target) == EntityKind.User && graph.Measure.Strongest(half, outwards: false, fade, graph.BreachesOf(node, half)) is { } tie)
                    yield return (graph.IdOf(half.Target), tie.Strength, tie.Kind);
            }
        }
    }

    /// <summary>How strong our relationship with somebody is: the strongest tie of any of ours, 0 to 1; null: nobody of ours is tied to them.</summary>
    public static double? OurStrength(this RelationGraph graph, string id, DateTimeOffset now) =>
        graph.Find(id) is var node and >= 0 && graph.OursTiedTo(node, now).Max(one => (double?)one.Strength) is { } best ? Strength.Shown(best) : null;

    /// <summary>All that a node is related to and that isn't shut out, the strongest first.</summary>
    public static IEnumerable<Related> RelatedTo(this RelationGraph graph, int node, DateTimeOffset now)
    {
        var fade = graph.Measure.Fade(now);
        for (var piece = 0; !graph.IsShutOut(node) && graph[node].Piece(piece) is { } halves; piece++)
        {
            foreach (var half in halves)
            {
                if (graph.IsShutOut(half.Target)) continue;
                var breaches = graph.BreachesOf(node, half);
                yield return new(
                    half.Target, new(half.Out & KindSet.All.Bits), new(half.In & KindSet.All.Bits),
                    graph.Measure.Strongest(half, outwards: true, fade, breaches)?.Strength, graph.Measure.Strongest(half, outwards: false, fade, breaches)?.Strength);
            }
        }
    }

    /// <summary>
    /// The strongest simple chains from any of some people to another. None goes through somebody who is shut out, along what is over, or touches
    /// more than one of those it may begin with.
    /// </summary>
    /// <param name="k">How many at most, from 1 to <see cref="MostPaths"/>.</param>
    /// <param name="maxHops">From 1 to <see cref="MostHops"/>.</param>
    public static IntroductionPaths Paths(this RelationGraph graph, ReadOnlySpan<int> from, int to, int k, int maxHops, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, MostPaths);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxHops, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxHops, MostHops);
        if (from.Contains(to)) from = from.ToArray().Where(node => node != to).ToArray();
        var search = graph.Pool.TakeSearch();
        var fade = graph.Measure.Fade(now);
        search.Run(graph, from, [to], k, maxHops, fade);
        var paths = ImmutableArray.CreateBuilder<IntroductionPath>(search.Found.Count);
        for (var i = 0; i < search.Found.Count; i++) paths.Add(graph.PathOf(search.Found, i, fade));
        var complete = search.Complete;
        graph.Pool.Return(search);
        return new(paths.DrainToImmutable(), complete);
    }

    /// <summary>What rows tell of two that is still known so: of what is over, too.</summary>
    public static IReadOnlyList<EdgeRow> RowsOf(this RelationGraph graph, EdgePair pair)
    {
        var (from, to) = (graph.Find(pair.From), graph.Find(pair.To));
        if (from < 0 || to < 0) return [];
        var rows = new List<EdgeRow>();
        for (var note = graph.Notes.Of(from); note.Next();)
            if (note.Other == to && note.KnownUntil is null && NoteForm.Ends(note.Kind, from, to).Item1 == from) rows.Add(note.Row(graph.IdOf, from));
        for (var note = graph.Notes.Of(to); note.Next();)
            if (note.Other == from && note.KnownUntil is null && NoteForm.Ends(note.Kind, from, to).Item1 == to) rows.Add(note.Row(graph.IdOf, to));
        return rows;
    }

    /// <summary>The strongest chain to each of those who hold a role at an account, the best of them first.</summary>
    /// <param name="k">How many holders at most.</param>
    /// <inheritdoc cref="Paths" path="/param[@name='maxHops']"/>
    public static IntroductionPaths PathsToRole(
        this RelationGraph graph, ReadOnlySpan<int> from, int account, KindSet roles, int k, int maxHops, DateTimeOffset now)
    {
        var (best, complete) = (new List<IntroductionPath>(), true);
        foreach (var holder in graph.HoldersAt(account, roles))
        {
            var found = graph.Paths(from, holder, 1, maxHops, now);
            best.AddRange(found.Paths);
            complete &= found.Complete;
        }
        return new([.. best.OrderByDescending(path => path.Strength).ThenBy(path => path.Hops.Length).ThenBy(path => path.Hops[^1].To, StringComparer.Ordinal).Take(k)], complete);
    }

    /// <summary>Who holds one of some roles at an account now.</summary>
    public static IReadOnlyList<int> HoldersAt(this RelationGraph graph, int account, KindSet roles)
    {
        var holders = new List<int>();
        for (var piece = 0; graph[account].Piece(piece) is { } halves; piece++)
            foreach (var half in halves)
                if ((half.In & roles.Bits & KindSet.Roles) != 0 && !graph.IsShutOut(half.Target)) holders.Add(half.Target);
        return holders;
    }

    private static IntroductionPath PathOf(this RelationGraph graph, FoundChains found, int index, double fade)
    {
        var nodes = found.Chain(index, out var bounds);
        var hops = ImmutableArray.CreateBuilder<PathHop>(bounds.Length);
        for (var i = 0; i < bounds.Length; i++)
        {
            if (!graph[nodes[i]].TryFind(nodes[i + 1], bounds[i], out var half)) throw new InvalidOperationException("a chain goes along what is not there");
            var (strength, kind) = graph.Measure.Strongest(half, outwards: true, fade, graph.BreachesOf(nodes[i], half))!.Value;
            hops.Add(new(graph.IdOf(nodes[i]), graph.IdOf(nodes[i + 1]), kind, strength));
        }
        return IntroductionPath.Of(hops.DrainToImmutable());
    }
}
