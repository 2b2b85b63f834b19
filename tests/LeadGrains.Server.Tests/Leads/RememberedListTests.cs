using System.Collections.Concurrent;
using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

/// <summary>Lists are answered from memory while nothing happens that concerns them, and each is true at the position it names.</summary>
public sealed class RememberedListTests(Office office) : IClassFixture<Office>
{
    private const int LeadsOfAWriter = 4;

    private readonly ConcurrentBag<(long Seq, string Lead, string? Owner, string? Stage)> _moves = [];
    private readonly ConcurrentBag<(long Seq, string Name)> _names = [];
    private readonly ConcurrentBag<(string Seller, JsonElement Page)> _seen = [];

    [Fact]
    public async Task Every_list_read_beside_changes_is_the_log_folded_up_to_its_position()
    {
        string[] sellers = [await office.User(), await office.User(), await office.User()];
        var made = await office.Admin.Post("/accounts", new { name = "Name 0" });
        _names.Add((made.Seq(), "Name 0"));
        var account = (await made.Expect(201)).Id();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Read(sellers, stop.Token)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Write(writer, account, sellers)).Append(Rename(account)));
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.All(_seen, seen => Assert.Equal(Folded(seen.Seller, seen.Page.Number("asOf")), Shown(seen.Page)));
        var head = _moves.Max(move => move.Seq);
        foreach (var seller in sellers)
            Assert.Equal(Folded(seller, head), Shown(await office.Admin.See($"/leads?ownerId={seller}&stage=Prospect&limit=200")));
    }

    [Fact]
    public async Task A_position_asked_for_is_reached_by_a_list_that_nothing_has_touched()
    {
        var (seller, other) = (await office.User(), await office.User());
        var made = await office.Admin.Post("/leads", new { title = office.Word(), ownerId = seller, source = new { channel = "call" } });
        var lead = (await made.Expect(201)).Id();
        var reader = await office.As("ApiReader");
        Assert.Equal([lead], (await reader.See($"/leads?ownerId={seller}&after={made.Seq()}")).Ids());
        for (var i = 0; i < 20; i++)
        {
            var elsewhere = await office.Admin.Post("/leads", new { title = office.Word(), ownerId = other, source = new { channel = "call" } });
            var page = await reader.See($"/leads?ownerId={seller}&after={elsewhere.Seq()}");
            Assert.True(page.Number("asOf") >= elsewhere.Seq());
            Assert.Equal([lead], page.Ids());
        }
    }

    private async Task Write(int writer, string account, string[] sellers)
    {
        var leads = new List<string>();
        for (var i = 0; i < LeadsOfAWriter; i++)
        {
            var owner = sellers[(writer + i) % sellers.Length];
            var made = await office.Admin.Post("/leads", new { title = office.Word(), accountId = account, ownerId = owner, source = new { channel = "call" } });
            leads.Add((await made.Expect(201)).Id());
            _moves.Add((made.Seq(), leads[^1], owner, "Prospect"));
        }

        for (var round = 0; round < 12; round++)
        {
            foreach (var lead in leads)
            {
                await Move(lead, "nurture", new { reason = "later", reviewAt = "2030-01-31" }, stage: "Nurturing");
                await Move(lead, "reopen", new { reason = "now" }, stage: "Prospect");
                var to = sellers[(round + leads.IndexOf(lead)) % sellers.Length];
                await Move(lead, "reassign", new { to, reason = "turns" }, owner: to);
            }
        }
    }

    private async Task Move(string lead, string how, object body, string? owner = null, string? stage = null)
    {
        var answer = await office.Admin.Post($"/leads/{lead}/{how}", body);
        await answer.Expect(200);
        _moves.Add((answer.Seq(), lead, owner, stage));
    }

    private async Task Rename(string account)
    {
        for (var i = 1; i <= 15; i++)
        {
            var answer = await office.Admin.Patch($"/accounts/{account}", new { name = $"Name {i}" });
            await answer.Expect(200);
            _names.Add((answer.Seq(), $"Name {i}"));
        }
    }

    private async Task Read(string[] sellers, CancellationToken stop)
    {
        var reader = await office.As("ApiReader");
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var seller = sellers[i % sellers.Length];
            var after = _moves.IsEmpty || i % 5 > 0 ? 0 : _moves.Max(move => move.Seq);
            var page = await reader.See($"/leads?ownerId={seller}&stage=Prospect&limit=200{(after > 0 ? $"&after={after}" : "")}");
            Assert.True(page.Number("asOf") >= after);
            _seen.Add((seller, page));
        }
    }

    /// <summary>Leads with their account's name, as they must be at a position.</summary>
    private string[] Folded(string seller, long asOf)
    {
        var name = _names.Where(name => name.Seq <= asOf).OrderBy(name => name.Seq).LastOrDefault().Name;
        return [.. _moves.Where(move => move.Seq <= asOf).GroupBy(move => move.Lead)
            .Where(moves => Last(moves, move => move.Owner) == seller && Last(moves, move => move.Stage) == "Prospect")
            .Select(moves => $"{moves.Key} {name}").Order(StringComparer.Ordinal)];
    }

    private static string? Last(IEnumerable<(long Seq, string Lead, string? Owner, string? Stage)> moves, Func<(long Seq, string Lead, string? Owner, string? Stage), string?> what) =>
        moves.OrderBy(move => move.Seq).Select(what).LastOrDefault(value => value is not null);

    private static string[] Shown(JsonElement page) => [.. page.Items().Select(lead => $"{lead.Id()} {lead.Text("accountName")}").Order(StringComparer.Ordinal)];
}
