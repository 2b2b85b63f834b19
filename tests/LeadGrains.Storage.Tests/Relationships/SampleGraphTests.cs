using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;
using LeadGrains.Testing;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>Who wrote to whom in a research institution, as relations of people who know each other.</summary>
public sealed class SampleGraphTests
{
    private static string Folder => SampleData.Folder("graph")!;
    private static readonly DateTimeOffset Now = Deed.Epoch;
    private static readonly Lazy<(int From, int To)[]> Lines = new(() => [.. File.ReadLines(Path.Combine(Folder, "email-Eu-core.txt")).Where(line => line.Length > 0).Select(line => line.Split(' ')).Select(line => (int.Parse(line[0]), int.Parse(line[1])))]);

    [SampleFact("graph")]
    public void All_stored_distances_are_found()
    {
        var graph = Graph((_, _) => KnowsKind.Professional);
        var tied = Lines.Value.SelectMany(line => new[] { line, (line.To, line.From) }).ToHashSet();
        var rows = File.ReadLines(Path.Combine(Folder, "email-Eu-core_sample_distances.csv")).Skip(1).Select(row => row.Split(',').Select(int.Parse).ToArray()).ToList();
        foreach (var row in rows)
        {
            var path = Find(graph, row[0], row[1], 1, 6).SingleOrDefault();
            Assert.Equal(row[2], row[0] == row[1] ? 0 : path?.Hops.Length ?? -1);
            Assert.All(path?.Hops ?? [], hop => Assert.Contains((Number(hop.From), Number(hop.To)), tied));
        }
        Assert.Equal(400, rows.Count);
    }

    [SampleFact("graph")]
    public void The_strongest_paths_are_those_that_trying_all_finds()
    {
        var random = new Random(20260305);
        var graph = Graph((from, to) => (KnowsKind)((from * 31 + to * 17) % 7));
        var ties = new Dictionary<int, List<(int To, int Cost)>>();
        for (var node = 0; node < graph.NodeCount; node++)
            ties[Number(graph.IdOf(node))] = [.. graph.RelatedTo(node, Now).Select(it => (Number(graph.IdOf(it.Node)), (int)Math.Round(-Math.Log2(it.There!.Value) * (1 << 20))))];
        for (var i = 0; i < 200; i++)
        {
            var (from, to, k) = (random.Next(1005), random.Next(1005), i % 2 == 0 ? 1 : 3);
            if (from == to) continue;
            var expected = Try(ties, from, to, hops: 3).OrderBy(it => it.Cost).ThenBy(it => it.Chain.Count).ThenBy(it => string.Join(' ', it.Chain.Select(Id)), StringComparer.Ordinal).Take(k);
            var actual = Find(graph, from, to, k, 3).Select(path => path.Hops.Select(hop => Number(hop.From)).Append(to));
            Assert.Equal(expected.Select(it => string.Join('>', it.Chain)), actual.Select(chain => string.Join('>', chain)));
        }
    }

    private static RelationGraph Graph(Func<int, int, KnowsKind> kind)
    {
        var builder = new RelationIndexBuilder(RelationshipRules.Usual, Now);
        foreach (var (from, to) in Lines.Value) builder.Add(RelationChange.Open(Id(from), Id(to), KindSet.Of(kind(from, to))));
        var graph = builder.Build(1).Current;
        Assert.Equal((1005, 16_063), (graph.NodeCount, graph.EdgeCount));
        return graph;
    }

    private static IEnumerable<(List<int> Chain, long Cost)> Try(Dictionary<int, List<(int To, int Cost)>> ties, int from, int to, int hops)
    {
        var chain = new List<int> { from };
        return Walk(0);

        IEnumerable<(List<int> Chain, long Cost)> Walk(long cost)
        {
            foreach (var (next, step) in ties[chain[^1]])
            {
                if (chain.Contains(next) || (next != to && chain.Count == hops)) continue;
                chain.Add(next);
                if (next == to) yield return ([.. chain], cost + step);
                else foreach (var longer in Walk(cost + step)) yield return longer;
                chain.RemoveAt(chain.Count - 1);
            }
        }
    }

    private static ImmutableArray<IntroductionPath> Find(RelationGraph graph, int from, int to, int k, int hops) =>
        graph.Paths([graph.Find(Id(from))], graph.Find(Id(to)), k, hops, Now).Paths;

    private static string Id(int number) => $"con_{number:0000}";

    private static int Number(string id) => int.Parse(id.AsSpan(4));
}
