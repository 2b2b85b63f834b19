using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

public sealed class RelationIndexTests
{
    private static readonly RelationshipRules Rules = RelationshipRules.Usual;

    [Fact]
    public void Changes_one_by_one_end_where_a_build_of_all_does()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomDeeds(seed);
            var deeds = random.Take(200).ToList();
            var index = RelationIndex.Empty(Rules, Deed.Epoch);
            for (var (seq, done) = (0, 0); done < deeds.Count; seq++)
            {
                var some = deeds.Skip(done).Take(1 + random.Below(20)).ToList();
                index.Apply([.. some.Select(deed => deed.Change)], seq);
                Assert.Equal(seq, index.Current.Seq);
                done += some.Count;
            }
            Assert.Equal(Told(Built(deeds).Current), Told(index.Current));
        }
    }

    [Fact]
    public void It_says_what_happened()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new RandomDeeds(seed);
            var deeds = random.Take(120).ToList();
            var (world, graph, now) = (PlainWorld.Of(deeds, Rules), Built(deeds).Current, Deed.Epoch.AddDays(90));
            string[] all = [.. random.People, .. random.Accounts];
            foreach (var one in all.Where(one => graph.Find(one) >= 0))
            {
                var related = graph.RelatedTo(graph.Find(one), now).ToDictionary(it => graph.IdOf(it.Node));
                foreach (var other in all.Where(other => other != one))
                {
                    var it = related.GetValueOrDefault(other);
                    var hidden = world.IsHidden(one) || world.IsHidden(other);
                    Assert.Equal(hidden ? [] : world.Kinds(one, other), Enum.GetValues<RelationKind>().Where(it.Out.Has));
                    Assert.Equal(hidden ? [] : world.Kinds(other, one), Enum.GetValues<RelationKind>().Where(it.In.Has));
                    Assert.Equal(hidden ? 0 : world.Strength(one, other, now), it.There ?? 0, tolerance: 1e-5);
                }
            }
        }
    }

    [Fact]
    public void A_class_makes_classmates_until_it_is_too_large_to_be_one()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var deeds = new List<Deed>();
            var index = RelationIndex.Empty(Rules, Deed.Epoch);
            for (var i = 0; i < 400; i++)
            {
                var (who, where) = ($"con_{random.Next(64)}", random.Next(8) == 0 ? "cls_other" : "cls_one");
                Deed deed = random.Next(40) switch
                {
                    0 => new Deed.Erased(who),
                    <= 8 => new Deed.Closed(who, where, RelationKind.Attended),
                    _ => new Deed.Opened(who, where, RelationKind.Attended),
                };
                deeds.Add(deed);
                index.Apply([deed.Change], i);
                if (i % 10 != 0) continue;
                var (world, graph) = (PlainWorld.Of(deeds, Rules), index.Current);
                Assert.Equal(Told(Built(deeds).Current), Told(graph));
                foreach (var (one, other) in Enumerable.Range(0, 8).Select(_ => ($"con_{random.Next(64)}", $"con_{random.Next(64)}")).Where(two => graph.Find(two.Item1) >= 0 && graph.Find(two.Item2) >= 0))
                    Assert.Equal(world.Kinds(one, other).Contains(RelationKind.SameClass), graph.WereInOneClass(new(one, other)));
            }
        }
    }

    [Fact]
    public void What_is_being_read_does_not_change()
    {
        var random = new RandomDeeds(7);
        var index = Built(random.Take(200));
        var (graph, before) = (index.Current, Told(index.Current));
        index.Apply([.. random.Take(500).Select(deed => deed.Change), RelationChange.Open("con_new", "usr_new", RelationKind.Friend)], 2);
        Assert.Equal(before, Told(graph));
        Assert.NotEqual(before, Told(index.Current));
        Assert.Equal(-1, graph.Find("con_new"));
    }

    [Fact]
    public void Batches_of_changes_around_few_end_where_a_build_of_all_does_and_leave_readers_what_they_read()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var (deeds, index) = (new List<Deed>(), RelationIndex.Empty(Rules, Deed.Epoch));
            for (var batch = 0; batch < 12; batch++)
            {
                var (read, before) = (index.Current, Told(index.Current));
                Deed[] some = [.. Enumerable.Range(0, 1 + random.Next(900)).Select(_ => Around($"usr_{random.Next(3)}", random.Next(60) == 0 ? $"usr_{random.Next(3)}" : $"con_{random.Next(1_500)}"))];
                index.Apply([.. some.Select(deed => deed.Change)], batch);
                deeds.AddRange(some);
                Assert.Equal(before, Told(read));
                Assert.Equal(Told(Built(deeds).Current), Told(index.Current));
            }
            Assert.InRange(index.Current.Degree(index.Current.Find("usr_0")), 513, 1_500);

            Deed Around(string hub, string other) => random.Next(200) switch
            {
                0 => new Deed.Erased(other.StartsWith("con", StringComparison.Ordinal) ? other : "con_0"),
                < 40 => new Deed.Closed(hub, other, RelationKind.Colleague),
                < 80 => new Deed.Met(hub, other, InteractionKind.Visit, Deed.Epoch.AddDays(deeds.Count / 100)),
                < 120 => new Deed.Opened(other, hub, RelationKind.Friend),
                _ => new Deed.Opened(hub, other, RelationKind.Colleague),
            };
        }
    }

    [Fact]
    public void Whoever_is_shut_out_is_gone_at_once_and_can_come_back()
    {
        var index = Built([new Deed.Opened("usr_me", "con_a", RelationKind.Friend), new Deed.Opened("con_a", "con_b", RelationKind.Friend)]);
        Assert.Single(Paths(index, "con_b"));
        index.Apply([RelationChange.ShutOut("con_a")], 2);
        Assert.Empty(Paths(index, "con_b"));
        Assert.Empty(Paths(index, "con_a"));
        Assert.Equal(["usr_me"], Around(index, "usr_me", 2));
        Assert.Empty(Around(index, "con_a", 2));
        index.Apply([RelationChange.LetIn("con_a")], 3);
        Assert.Single(Paths(index, "con_b"));
        index.Apply([RelationChange.Erase("con_a"), RelationChange.LetIn("con_a"), RelationChange.Open("usr_me", "con_a", RelationKind.Friend)], 4);
        Assert.Empty(Paths(index, "con_b"));
        Assert.Equal(0, index.Current.EdgeCount);
    }

    [Fact]
    public void Readers_see_all_of_a_batch_or_nothing_while_it_grows()
    {
        var index = Built(["con_a", "con_b"], who => [new Deed.Opened("usr_me", who, RelationKind.Friend), new Deed.Opened(who, "con_end", RelationKind.Friend)]);
        index.Apply([RelationChange.ShutOut("con_b")], 0);
        var (reads, wrong, done) = (0, new ConcurrentQueue<string>(), false);
        Thread[] readers = [new(Read), new(Read)];
        foreach (var reader in readers) reader.Start();
        // However late the readers come, there is something to see.
        for (var i = 1; i <= 2_000 || Volatile.Read(ref reads) < 2_000; i++)
            index.Apply([RelationChange.ShutOut(i % 2 == 0 ? "con_b" : "con_a"), RelationChange.LetIn(i % 2 == 0 ? "con_a" : "con_b"), RelationChange.Open($"con_{i % 50_000}", $"acc_{i % 50}", RelationKind.Employment)], i);
        Volatile.Write(ref done, true);
        foreach (var reader in readers) reader.Join();
        Assert.Empty(wrong);

        void Read()
        {
            while (!Volatile.Read(ref done))
            {
                if (Fault(index.Current) is { } fault) wrong.Enqueue(fault);
                Interlocked.Increment(ref reads);
            }
        }
    }

    private static string? Fault(RelationGraph graph)
    {
        try
        {
            var way = string.Join(' ', graph.Paths(graph.Users, graph.Find("con_end"), 3, 3, Deed.Epoch).Paths.Select(path => path.Hops[0].To));
            var next = graph.Seq < 49_999 && graph.Find($"con_{graph.Seq + 1}") >= 0;
            return way == (graph.Seq % 2 == 0 ? "con_a" : "con_b") && !next ? null : $"at {graph.Seq}: {way}, {(next ? "and what comes next" : "")}";
        }
        catch (Exception e) when (e is IndexOutOfRangeException or InvalidOperationException or NullReferenceException)
        {
            return e.ToString();
        }
    }

    [Fact]
    public void Relations_to_oneself_and_what_is_said_twice_make_nothing()
    {
        var index = RelationIndex.Empty(Rules, Deed.Epoch);
        index.Apply(
            [
                RelationChange.Open("con_a", "con_a", RelationKind.Friend), RelationChange.Meet("con_a", "con_a", InteractionKind.Call, Deed.Epoch),
                RelationChange.Open("con_a", "con_b", RelationKind.Friend), RelationChange.Open("con_a", "con_b", RelationKind.Friend),
                RelationChange.Open("con_b", "con_a", RelationKind.Friend), RelationChange.Open("con_a", "con_b", RelationKind.Classmate),
            ],
            1);
        Assert.Equal((1, 1, 1), (index.Current.EdgeCount, index.Current.Degree(index.Current.Find("con_a")), index.Current.Degree(index.Current.Find("con_b"))));
        index.Apply([RelationChange.Close("con_a", "con_b", RelationKind.Friend), RelationChange.Close("con_b", "con_a", RelationKind.Friend)], 2);
        Assert.Equal(RelationKind.Classmate, index.Current.StrengthOf(0, 1, Deed.Epoch)!.Value.Kind);
        index.Apply([RelationChange.Close("con_a", "con_b", RelationKind.Classmate)], 3);
        Assert.Equal((0, 0), (index.Current.EdgeCount, index.Current.Degree(0)));
    }

    [Fact]
    public void A_hub_of_a_hundred_thousand_is_read_changed_and_erased_like_anybody()
    {
        const int Many = 100_000;
        var builder = new RelationIndexBuilder(Rules, Deed.Epoch);
        for (var i = 0; i < Many; i++) builder.Add(RelationChange.Open("con_hub", $"con_{i}", RelationKind.Colleague + (i % 7)));
        var index = builder.Build(0);
        for (var i = 0; i < 2_000; i++)
        {
            index.Apply([RelationChange.Open($"con_new{i}", "con_hub", RelationKind.Friend), RelationChange.Meet("con_hub", $"con_{i * 7}", InteractionKind.Visit, Deed.Epoch)], i);
            index.Apply([RelationChange.Close("con_hub", $"con_{i * 50}", RelationKind.Colleague + (i * 50 % 7))], i);
        }
        var graph = index.Current;
        var hub = graph.Find("con_hub");
        var met = Enumerable.Range(0, 2_000).Select(i => i * 7).ToHashSet();
        var gone = Enumerable.Range(0, 2_000).Count(i => !met.Contains(i * 50));
        Assert.Equal(Many + 2_000 - gone, graph.Degree(hub));
        var related = graph.RelatedTo(hub, Deed.Epoch).ToList();
        Assert.Equal((graph.Degree(hub), true), (related.Select(it => it.Node).Distinct().Count(), related.Zip(related.Skip(1)).All(two => (two.First.There ?? 0) >= (two.Second.There ?? 0))));
        using (var reach = graph.Reach(graph.Find("con_1"), new(2, KindSet.All, Limit: 500), Deed.Epoch))
            Assert.Equal((500, graph.Degree(hub) + 1 - 500, true), (reach.Nodes.Length, reach.LeftOut, reach.Counted));
        Assert.Equal("con_hub", graph.Paths([graph.Find("con_1")], graph.Find("con_2"), 3, 6, Deed.Epoch).Paths.Single().Hops[0].To);
        index.Apply([RelationChange.Erase("con_hub")], 9);
        Assert.Equal((0, 0), (index.Current.EdgeCount, index.Current.Degree(hub)));
    }

    [Fact]
    public void Sums_keep_their_worth_over_many_half_lives()
    {
        var rules = Rules with { HalfLifeDays = 1 };
        var (index, now) = (RelationIndex.Empty(rules, Deed.Epoch), Deed.Epoch);
        for (var i = 0; i < 1_000; i++, now = now.AddDays(1))
            index.Apply([RelationChange.Meet("usr_me", "con_a", InteractionKind.Visit, now), RelationChange.Break("usr_me", $"con_{i % 9}", now)], i);
        // Half a visit's weight each day, halved each day: a sum of 1.
        Assert.Equal(1 - Math.Pow(0.5, 0.5 * (1 - Math.Pow(0.5, 1_000)) / 0.5), index.Current.StrengthOf(0, 1, now.AddDays(-1))!.Value.Strength, tolerance: 1e-5);
    }

    [Fact]
    public void A_neighbourhood_is_what_a_plain_walk_finds()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new RandomDeeds(seed, people: 14);
            var graph = Built(random.Take(60)).Current;
            var (depth, least, kinds) = (1 + (seed % 4), seed % 3 * 0.3, seed % 2 == 0 ? KindSet.All : KindSet.Of(RelationKind.Friend, RelationKind.Employment, RelationKind.Classmate, RelationKind.InTouch));
            foreach (var centre in random.People.Select(graph.Find).Where(node => node >= 0))
            {
                var expected = Walk(graph, centre, depth, least, kinds);
                using var all = graph.Reach(centre, new(depth, kinds, least), Deed.Epoch);
                Assert.Equal(expected.OrderBy(it => it.Key), all.Nodes.ToArray().Select((node, i) => KeyValuePair.Create(node, all.DepthOf(i))).OrderBy(it => it.Key));
                Assert.Equal(Tied(graph, expected, depth, kinds), graph.RelationsAmong(all, kinds, Deed.Epoch).Select(it => (Math.Min(it.One, it.Other), Math.Max(it.One, it.Other), it.One < it.Other ? it.Out : it.In)).OrderBy(it => (it.Item1, it.Item2)));
                if (expected.Count < 3) continue;
                using var some = graph.Reach(centre, new(depth, kinds, least, Limit: expected.Count - 2), Deed.Epoch);
                Assert.Equal((2, true), (some.LeftOut, some.Counted));
                Assert.True(some.Nodes.SequenceEqual(all.Nodes[..^2]));
            }
        }
    }

    private static IEnumerable<(int, int, KindSet)> Tied(RelationGraph graph, Dictionary<int, int> found, int depth, KindSet kinds) => found.Keys
        .SelectMany(node => graph.RelatedTo(node, Deed.Epoch), (node, it) => (Node: node, it.Node, it.Out, All: it.Out.Bits | it.In.Bits))
        .Where(it => it.Item1 < it.Item2 && (it.All & kinds.Bits) != 0 && found.TryGetValue(it.Item2, out var far) && Math.Min(far, found[it.Item1]) < depth)
        .Select(it => (it.Item1, it.Item2, new KindSet(it.Out.Bits & kinds.Bits))).OrderBy(it => (it.Item1, it.Item2));

    private static Dictionary<int, int> Walk(RelationGraph graph, int centre, int depth, double least, KindSet kinds)
    {
        var found = new Dictionary<int, int>();
        if (graph.IsShutOut(centre)) return found;
        found[centre] = 0;
        for (var at = 1; at <= depth; at++)
            foreach (var node in found.Where(it => it.Value == at - 1).Select(it => it.Key).ToList())
                foreach (var it in graph.RelatedTo(node, Deed.Epoch))
                    if (((it.Out.Bits | it.In.Bits) & kinds.Bits) != 0 && (it.There ?? it.Back) is var some && (some is null || Math.Max(it.There ?? 0, it.Back ?? 0) >= least))
                        found.TryAdd(it.Node, at);
        return found;
    }

    private static RelationIndex Built(IEnumerable<Deed> deeds)
    {
        var builder = new RelationIndexBuilder(Rules, Deed.Epoch);
        foreach (var deed in deeds) builder.Add(deed.Change);
        return builder.Build(1);
    }

    private static RelationIndex Built(string[] people, Func<string, Deed[]> deeds) => Built(people.SelectMany(deeds));

    private static ImmutableArray<IntroductionPath> Paths(RelationIndex index, string to) =>
        index.Current.Paths(index.Current.Users, index.Current.Find(to), 3, 4, Deed.Epoch).Paths;

    private static IEnumerable<string> Around(RelationIndex index, string id, int depth)
    {
        using var reach = index.Current.Reach(index.Current.Find(id), new(depth, KindSet.All), Deed.Epoch);
        return [.. reach.Nodes.ToArray().Select(index.Current.IdOf)];
    }

    /// <summary>All that a graph says, the same for the same relations whatever numbers their nodes have.</summary>
    private static string Told(RelationGraph graph) => string.Join('\n', Enumerable.Range(0, graph.NodeCount)
        .SelectMany(node => graph.RelatedTo(node, Deed.Epoch), (node, it) =>
            $"{graph.IdOf(node)} {graph.IdOf(it.Node)} {it.Out.Bits:x} {it.In.Bits:x} {it.There:0.00000} {it.Back:0.00000}")
        .Order(StringComparer.Ordinal));
}
