using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeadGrains.Benchmarks.Http;

namespace LeadGrains.Benchmarks.Dashboard;

/// <summary>A server with a team at work, whose leads are handed over and change stages.</summary>
internal sealed class Office : IDisposable
{
    public const string Token = "the-benchmark's-own-token";
    private const int Sellers = 8;
    private const int Leads = 400;

    private readonly HttpClient client;
    private readonly string[] sellers = new string[Sellers];
    private readonly string[] leads = new string[Leads];
    private int next;

    private Office(Uri address) => client = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };

    public static async Task<Office> Open(ServerProcess server)
    {
        var office = new Office(server.Address);
        var team = await office.Create("teams", new { name = "East 华东" });
        for (var i = 0; i < Sellers; i++) office.sellers[i] = await office.Create("users", new { name = $"Seller {i}", role = "Seller", teamId = team, capacity = 100_000 });
        for (var i = 0; i < Leads; i++)
            office.leads[i] = await office.Create("leads", new { title = $"Production line {i}", source = new { channel = "call" }, ownerId = office.sellers[i % Sellers], amount = new { value = "120000.00", currency = "CNY" } });
        return office;
    }

    public void Dispose() => client.Dispose();

    /// <summary>The log's last position.</summary>
    public async Task<long> Head() => (await client.GetFromJsonAsync<JsonElement>("changes?limit=1")).GetProperty("head").GetInt64();

    /// <summary>When changes were committed, by their position.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> Committed(long after)
    {
        var found = new Dictionary<long, DateTimeOffset>();
        for (var head = await Head(); after < head;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"changes?after={after}&limit=500");
            foreach (var change in page.GetProperty("changes").EnumerateArray())
                found[after = change.GetProperty("seq").GetInt64()] = change.GetProperty("at").GetDateTimeOffset();
        }
        return found;
    }

    /// <summary>Prospects that there are once the lists hold everything up to a position.</summary>
    public async Task<long> Prospects(long after) => (await client.GetFromJsonAsync<JsonElement>($"leads?stage=Prospect&limit=1&count=true&after={after}")).GetProperty("total").GetInt64();

    /// <summary>So many changes, evenly spread over time.</summary>
    public async Task Work(int count, int perSecond)
    {
        var (begun, sent) = (Stopwatch.GetTimestamp(), new List<Task>(count));
        for (var i = 0; i < count; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            sent.Add(Change());
        }
        await Task.WhenAll(sent);
    }

    /// <summary>The next lead: handed over, set aside, taken up again.</summary>
    private Task<JsonElement> Change()
    {
        var (lead, turn) = (leads[next % Leads], next++ / Leads);
        return (turn % 3) switch
        {
            0 => Post($"leads/{lead}/reassign", new { to = sellers[(next + (turn / 3) + 1) % Sellers], reason = "A better match" }),
            1 => Post($"leads/{lead}/nurture", new { reason = "No budget this year", reviewAt = "2099-01-31" }),
            _ => Post($"leads/{lead}/reopen", new { reason = "They asked for us again" }),
        };
    }

    private async Task<string> Create(string path, object body) => (await Post(path, body)).GetProperty("id").GetString()!;

    private async Task<JsonElement> Post(string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }
}
