using System.Text.Json;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Introductions;

/// <summary>Who wrote to whom in a research institution, imported as relations of contacts and asked for over HTTP.</summary>
public sealed class SampleGraphTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static string Folder => SampleData.Folder("graph")!;
    private readonly HttpClient client = fixture.Server.Client();
    private string[] ids = [];

    [SampleFact("graph")]
    public async Task Stored_distances_and_the_strongest_chains_come_out()
    {
        var lines = File.ReadLines(Path.Combine(Folder, "email-Eu-core.txt")).Where(line => line.Length > 0).Select(line => line.Split(' ')).Select(line => (From: int.Parse(line[0]), To: int.Parse(line[1])))
            .Where(line => line.From != line.To).Distinct().ToList();
        await Import(lines, _ => KnowsKind.Professional);
        await Distances([.. lines.SelectMany(line => new[] { line, (line.To, line.From) })]);
        static KnowsKind Kind((int From, int To) line) => (KnowsKind)(((line.From * 31) + (line.To * 17)) % 7);
        // A chain of three may be anything: those between whom more is said are stronger.
        await Import([.. lines.Where(line => Kind(line) != KnowsKind.Professional)], Kind);
        await Strongest(Costs(lines, Kind));
    }

    private async Task Import(List<(int From, int To)> lines, Func<(int From, int To), KnowsKind> kind)
    {
        var people = string.Concat(Enumerable.Range(0, 1005).Select(i => $"e{i},Person {i:0000}\n"));
        var relations = string.Concat(lines.Select(line => $"e{line.From},e{line.To},{kind(line)}\n"));
        var ended = await client.Import(Importing.Form().With("people.csv", "contact_id,contact\n" + people).With("ties.csv", "contact_id,knows_id,knows\n" + relations));
        Assert.Equal(("Succeeded", $"created {lines.Count}, there 0, refused 0"), (ended.Status(), ended.Counts("relations")));
        var found = new Dictionary<string, string>();
        for (string? cursor = null; found.Count < 1005;)
        {
            var page = await client.See($"/contacts?limit=200&q=Person{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            foreach (var contact in page.Items()) found[contact.Text("name")!] = contact.Text("id")!;
            cursor = page.Text("next");
        }
        ids = [.. found.OrderBy(contact => contact.Key, StringComparer.Ordinal).Select(contact => contact.Value)];
    }

    private async Task Distances(HashSet<(int, int)> tied)
    {
        var rows = File.ReadLines(Path.Combine(Folder, "email-Eu-core_sample_distances.csv")).Skip(1).Select(row => row.Split(',').Select(int.Parse).ToArray()).ToList();
        Assert.Equal(400, rows.Count);
        foreach (var row in rows)
        {
            var chain = (await Chains(row[0], row[1], k: 1, hops: 6)).SingleOrDefault();
            Assert.Equal(row[2], row[0] == row[1] ? 0 : (chain?.Length ?? 0) - 1);
            Assert.All(chain?.Zip(chain.Skip(1)) ?? [], hop => Assert.Contains(hop, tied));
        }
    }

    private async Task Strongest(List<(int To, int Cost)>[] ties)
    {
        var random = new Random(20260305);
        for (var i = 0; i < 200; i++)
        {
            var (from, to, k) = (random.Next(1005), random.Next(1005), i % 2 == 0 ? 1 : 3);
            if (from == to) continue;
            var expected = All(ties, [from], to, 0).OrderBy(it => it.Cost).ThenBy(it => it.Chain.Length).ThenBy(it => string.Join(' ', it.Chain.Select(node => ids[node])), StringComparer.Ordinal).Take(k);
            Assert.Equal(expected.Select(it => string.Join('>', it.Chain)), (await Chains(from, to, k, hops: 3)).Select(chain => string.Join('>', chain)));
        }
    }

    private static IEnumerable<(int[] Chain, long Cost)> All(List<(int To, int Cost)>[] ties, int[] chain, int to, long cost) => ties[chain[^1]]
        .Where(tie => !chain.Contains(tie.To) && (tie.To == to || chain.Length < 3))
        .SelectMany(tie => tie.To == to ? [([.. chain, to], cost + tie.Cost)] : All(ties, [.. chain, tie.To], to, cost + tie.Cost));

    private static List<(int To, int Cost)>[] Costs(List<(int From, int To)> lines, Func<(int, int), KnowsKind> kind)
    {
        var priors = new Dictionary<(int, int), double>();
        foreach (var line in lines.SelectMany(line => new[] { (Pair: line, Said: line), (Pair: (line.To, line.From), Said: line) }))
            priors[line.Pair] = Math.Max(priors.GetValueOrDefault(line.Pair), Math.Max(Prior(KnowsKind.Professional), Prior(kind(line.Said))));
        var ties = Enumerable.Range(0, 1005).Select(_ => new List<(int, int)>()).ToArray();
        foreach (var ((from, to), prior) in priors) ties[from].Add((to, (int)Math.Round(-Math.Log2(prior) * (1 << 20))));
        return ties;

        double Prior(KnowsKind said) => ThePlaybook.Delivered.Content.Ties.PriorOf(said);
    }

    private async Task<int[][]> Chains(int from, int to, int k, int hops)
    {
        var paths = await client.See($"/paths?from={ids[from]}&to={ids[to]}&k={k}&maxHops={hops}");
        return [.. paths.Items("paths").Select(path => path.Items("hops").Select(hop => hop.Text("from")).Append(path.Items("hops")[^1].Text("to")).Select(id => Array.IndexOf(ids, id)).ToArray())];
    }
}
