using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>Against every simple chain, tried one by one.</summary>
public sealed class PathSearchTests
{
    private static readonly RelationshipRules Rules = RelationshipRules.Usual;

    [Fact]
    public void Chains_are_the_strongest_that_there_are()
    {
        var (asked, found) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomDeeds(seed, people: 5 + (seed % 6));
            var deeds = random.Take(10 + (seed % 50)).ToList();
            var (world, graph) = (PlainWorld.Of(deeds, Rules), Built(deeds).Current);
            for (var i = 0; i < 8; i++)
            {
                var now = Deed.Epoch.AddDays(90 * (i % 3));
                var from = Enumerable.Range(0, 1 + random.Below(3)).Select(_ => random.Anybody()).Distinct().ToArray();
                var (to, k, hops) = (random.Anybody(), 1 + random.Below(5), 1 + random.Below(6));
                var expected = world.Paths(random.People, from, to, k, hops, now);
                var actual = Find(graph, from, to, k, hops, now);
                Assert.Equal(expected.Select(path => string.Join('>', path.Chain)), actual.Paths.Select(Chain));
                Assert.All(expected.Zip(actual.Paths), pair => Assert.Equal(pair.First.Strength, pair.Second.Strength, tolerance: 1e-5));
                Assert.True(actual.Complete);
                Assert.All(actual.Paths, path => Assert.Equal(path.Hops.Min(hop => hop.Strength), path.Hops[path.Weakest].Strength));
                (asked, found) = (asked + 1, found + actual.Paths.Length);
            }
        }
        Assert.True(found > asked, $"only {found} chains in {asked} questions: too little was tried");
    }

    [Fact]
    public void From_many_at_once_as_well()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomDeeds(seed, people: 30);
            var deeds = random.Take(60 + (seed % 90)).ToList();
            var (world, graph) = (PlainWorld.Of(deeds, Rules), Built(deeds).Current);
            var from = random.People.Take(17 + random.Below(10)).ToArray();
            var (to, k, hops) = (random.Anybody(), 1 + random.Below(4), 1 + random.Below(6));
            Assert.Equal(
                world.Paths(random.People, from, to, k, hops, Deed.Epoch).Select(path => string.Join('>', path.Chain)),
                Find(graph, from, to, k, hops, Deed.Epoch).Paths.Select(Chain));
        }
    }

    [Fact]
    public void Equally_strong_chains_come_shortest_first_and_then_by_id()
    {
        // Everything is worth the same: there are dozens of equal chains of each length.
        string[] people = [.. Enumerable.Range(0, 8).Select(i => $"con_{i}")];
        var deeds = people.SelectMany(_ => people, (one, other) => new Deed.Opened(one, other, RelationKind.Friend)).ToList();
        var (world, graph) = (PlainWorld.Of(deeds, Rules), Built(deeds).Current);
        for (var hops = 1; hops <= 6; hops++)
            Assert.Equal(
                world.Paths(people, ["con_3", "con_1"], "con_6", 50, hops, Deed.Epoch).Select(path => string.Join('>', path.Chain)),
                Find(graph, ["con_3", "con_1"], "con_6", 50, hops, Deed.Epoch).Paths.Select(Chain));
    }

    [Fact]
    public void The_shortest_way_to_a_role_is_told_per_holder()
    {
        var graph = Built([
            new Deed.Opened("usr_me", "con_a", RelationKind.Friend),
            new Deed.Opened("con_a", "con_boss", RelationKind.Classmate),
            new Deed.Opened("usr_me", "con_vice", RelationKind.MetAt),
            new Deed.Opened("con_boss", "acc_1", RelationKind.DecisionMaker),
            new Deed.Opened("con_vice", "acc_1", RelationKind.DecisionMaker),
            new Deed.Opened("con_a", "acc_1", RelationKind.Executor),
            new Deed.Opened("con_gone", "acc_1", RelationKind.DecisionMaker),
            new Deed.ShutOut("con_gone")]).Current;
        var paths = graph.PathsToRole(graph.Users, graph.Find("acc_1"), KindSet.Of(RelationKind.DecisionMaker), 5, 4, Deed.Epoch).Paths;
        Assert.Equal(["usr_me>con_a>con_boss", "usr_me>con_vice"], paths.Select(Chain));
        Assert.Equal((0.35, 1, RelationKind.Classmate), (Math.Round(paths[0].Strength, 9), paths[0].Weakest, paths[0].Hops[1].Kind));
        Assert.Single(graph.PathsToRole(graph.Users, graph.Find("acc_1"), KindSet.Of(RelationKind.DecisionMaker), 1, 4, Deed.Epoch).Paths);
    }

    [Fact]
    public void What_carries_a_hop_is_its_strongest_relation()
    {
        var graph = Built([
            new Deed.Opened("usr_me", "con_a", RelationKind.MetAt),
            new Deed.Met("usr_me", "con_a", Domain.InteractionKind.Meeting, Deed.Epoch),
            new Deed.Opened("con_a", "con_b", RelationKind.Friend),
            new Deed.Swayed("con_a", "con_b", "acc_1", 0.9, Domain.Contacts.InfluenceBasis.Claimed),
            new Deed.Opened("con_b", "con_c", RelationKind.Friend),
            new Deed.Swayed("con_b", "con_c", "acc_1", 0.2, Domain.Contacts.InfluenceBasis.Claimed)]).Current;
        Assert.Equal(
            [RelationKind.InTouch, RelationKind.Influence, RelationKind.Friend],
            Find(graph, ["usr_me"], "con_c", 1, 4, Deed.Epoch).Paths.Single().Hops.Select(hop => hop.Kind));
        // Nobody gets to somebody who sways them.
        Assert.Equal(RelationKind.Friend, Find(graph, ["con_b"], "con_a", 1, 4, Deed.Epoch).Paths.Single().Hops.Single().Kind);
    }

    private static RelationIndex Built(IEnumerable<Deed> deeds)
    {
        var builder = new RelationIndexBuilder(Rules, Deed.Epoch);
        foreach (var deed in deeds) builder.Add(deed.Change);
        return builder.Build(1);
    }

    private static IntroductionPaths Find(RelationGraph graph, string[] from, string to, int k, int hops, DateTimeOffset now) =>
        graph.Find(to) is var target && target < 0
            ? IntroductionPaths.None
            : graph.Paths([.. from.Select(graph.Find).Where(node => node >= 0)], target, k, hops, now);

    private static string Chain(IntroductionPath path) => string.Join('>', path.Hops.Select(hop => hop.From).Append(path.Hops[^1].To));
}
