using System.Diagnostics;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Benchmarks.Graph;

/// <summary>The relationship index by itself: to build, to change, to ask, and what it weighs.</summary>
internal static class GraphBenchmark
{
    private const int People = 200_000;
    private const int Queries = 200;

    /// <summary>They take milliseconds, and the second worst of 200 is whatever else the machine does as often as not.</summary>
    private const int LeastRounds = 22;

    private const int MostBytesOfAnEdge = 64;
    private const int MostBytesOfANode = 100;

    public static Task<Section> Run()
    {
        var section = Section.Of(
            "graph", "The relationship index",
            $"""
            Inside the process, one thread. {MadeUpRelations.Each} relations to a person, made up by a seed, with a heavy tail of degrees. {Queries} questions about random people a round, after a round to warm up; a neighbourhood is everything within two steps, found and collected; paths lead from one random person to another. Changes are applied and published one by one. An edge is a pair, however many relations it has.
            """,
            "people", "edges", "what", "p50 µs", "p99 µs", "figure");
        Console.WriteLine("The relationship index");
        Warm();
        var growth = new List<(string What, Point At)>();
        foreach (var people in new[] { 20_000, People, 2_000_000 })
        {
            // On a stack of its own, where nothing of the one before is left to weigh.
            var measuring = new Thread(() => Measure(section, new MadeUpRelations(people, seed: 1), growth));
            measuring.Start();
            measuring.Join();
        }
        section.Plot = new("How the index grows", "people", "p99 in µs; MB; build in s", [.. growth.GroupBy(one => one.What, (what, sizes) => new Curve(what, [.. sizes.Select(one => one.At)]))]);
        return Task.FromResult(section);
    }

    private static void Measure(Section section, MadeUpRelations made, List<(string What, Point At)> growth)
    {
        var full = made.People == People;
        var index = Built(section, made, full, Grew);
        var graph = index.Current;
        foreach (var (what, of, most, ask) in Questions(index, made)) Told(what, of, most, Ask(ask));

        void Told(string what, string of, int? most, (double P50, double P99, double Found) its)
        {
            if (most is not null) Grew($"{what}, µs", its.P99);
            section.Add(
                full && most is { } target ? $"p99 ≤ {target} µs" : null, full && most is { } limit ? its.P99 <= limit : null,
                $"{made.People:N0}", $"{graph.EdgeCount:N0}", what, Bench.Text(its.P50), Bench.Text(its.P99), $"{its.Found:N1} {of}");
        }

        void Grew(string what, double to) => growth.Add((what, new(made.People, to)));
    }

    private static (string What, string Of, int? Most, Func<Random, int> Ask)[] Questions(RelationIndex index, MadeUpRelations made)
    {
        var graph = index.Current;
        return
        [
            ("neighbourhood, depth 2", "nodes", 50, random => Reach(graph, made, random, int.MaxValue)),
            ("neighbourhood, depth 2, at most 500", "nodes", 50, random => Reach(graph, made, random, 500)),
            Path(1, 4, most: 100),
            Path(3, 4),
            Path(1, 6),
            Path(3, 6),
            ("path from anybody of ours, k = 3, up to 4 hops", "found", null, random => PathsOfOurs(graph, made, random)),
            ("change", "applied", 50, _ => Apply(index, made.Next())),
        ];

        (string, string, int?, Func<Random, int>) Path(int k, int hops, int? most = null) =>
            ($"path, k = {k}, up to {hops} hops", "found", most, random => Paths(graph, made, random, k, hops));
    }

    /// <summary>Until all code has been compiled as it will stay: the first of the sizes would bear it else.</summary>
    private static void Warm()
    {
        var made = new MadeUpRelations(20_000, seed: 3);
        var index = Build(made.All());
        foreach (var (_, _, _, ask) in Questions(index, made))
        {
            var (random, started) = (new Random(4), Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1)) ask(random);
        }
    }

    private static RelationIndex Built(Section section, MadeUpRelations made, bool full, Action<string, double> grew)
    {
        // The largest is made up as it is built: its changes would weigh more than the index.
        var changes = made.People > People ? made.All() : made.All().ToArray();
        var (before, started) = (Heap(made, changes), Stopwatch.GetTimestamp());
        var index = Build(changes);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (bytes, edges) = (Heap(made, changes, index) - before, index.Current.EdgeCount);
        grew("build, s", seconds);
        grew("memory, MB", bytes / 1e6);
        section.Add(
            full ? "≤ 10 s" : null, full ? seconds <= 10 : null,
            $"{made.People:N0}", $"{edges:N0}", made.People > People ? "build, with making it up" : "build", "", "", $"{seconds:0.00} s");
        var ofANode = BytesOfANode(made);
        var ofAnEdge = (bytes - (ofANode * made.Nodes)) / edges;
        section.Add(
            full ? $"≤ {MostBytesOfAnEdge} + {MostBytesOfANode}" : null, full ? ofAnEdge <= MostBytesOfAnEdge && ofANode <= MostBytesOfANode : null,
            $"{made.People:N0}", $"{edges:N0}", "memory", "", "", $"{ofAnEdge:0.0} B an edge, {ofANode:0.0} B a node");
        return index;
    }

    private static RelationIndex Build(IEnumerable<RelationChange> changes)
    {
        var builder = new RelationIndexBuilder(RelationshipRules.Usual, MadeUpRelations.Now);
        foreach (var change in changes) builder.Add(change);
        return builder.Build(1);
    }

    /// <summary>What is alive for people who are all related to nobody.</summary>
    private static double BytesOfANode(MadeUpRelations made)
    {
        var before = Heap();
        var builder = new RelationIndexBuilder(RelationshipRules.Usual, MadeUpRelations.Now);
        for (var i = 0; i < made.People; i++) builder.Add(RelationChange.LetIn(made.Person(i)));
        var index = builder.Build(1);
        builder = null;
        // An array's header, which nodes with relations have besides.
        return ((Heap(index, builder) - before) / (double)made.People) + (3 * IntPtr.Size);
    }

    private static long Heap(params object?[] alive)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(alive);
        return bytes;
    }

    /// <returns>In microseconds, of the median round, with the mean of what was found.</returns>
    private static (double P50, double P99, double Found) Ask(Func<Random, int> question)
    {
        var random = new Random(2);
        for (var i = 0; i < 5 * Queries; i++) question(random);
        var rounds = new List<(double P50, double P99, double Found)>();
        for (var round = 0; round < LeastRounds + Bench.Rounds; round++)
        {
            var (times, found) = (new double[Queries], 0L);
            for (var i = 0; i < Queries; i++)
            {
                var started = Stopwatch.GetTimestamp();
                found += question(random);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            }
            Array.Sort(times);
            rounds.Add((times[Queries / 2], times[Queries * 99 / 100], found / (double)Queries));
        }
        return rounds.OrderBy(round => round.P99).ElementAt(rounds.Count / 2);
    }

    private static int Reach(RelationGraph graph, MadeUpRelations made, Random random, int limit)
    {
        using var reach = graph.Reach(Node(graph, made, random), new(2, KindSet.All, Limit: limit), MadeUpRelations.Now);
        return reach.Nodes.Length;
    }

    private static int Paths(RelationGraph graph, MadeUpRelations made, Random random, int k, int hops) =>
        graph.Paths([Node(graph, made, random)], Node(graph, made, random), k, hops, MadeUpRelations.Now).Paths.Length;

    private static int PathsOfOurs(RelationGraph graph, MadeUpRelations made, Random random) =>
        graph.Paths(graph.Users, Node(graph, made, random), 3, 4, MadeUpRelations.Now).Paths.Length;

    private static int Node(RelationGraph graph, MadeUpRelations made, Random random) => graph.Find(made.Person(random.Next(made.People)));

    private static int Apply(RelationIndex index, in RelationChange change)
    {
        index.Apply([change], index.Current.Seq + 1);
        return 1;
    }
}
