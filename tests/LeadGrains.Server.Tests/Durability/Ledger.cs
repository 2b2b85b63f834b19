using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>
/// Writers that remember what they sent and what was acknowledged. What was not acknowledged they send again, with the
/// same key, as a client would: so that in the end everything must be in the log, once.
/// </summary>
public sealed class Ledger
{
    private readonly Writer[] writers;
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private long acknowledged;
    private int failures;

    public Ledger(int count) => writers = [.. Enumerable.Range(0, count).Select(no => new Writer(this, no))];

    public long Acknowledged => Interlocked.Read(ref acknowledged);

    /// <summary>Commands that were answered by a problem or by nothing at all; each was sent again.</summary>
    public int Failures => failures;

    public string Answers => string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} × {status.Key}"));

    public int Of(int status) => statuses.GetValueOrDefault(status);

    /// <summary>Writes until the server is gone.</summary>
    public Task WriteUntilGone(HttpClient client) => Task.WhenAll(writers.Select(writer => writer.Run(client, goOn: false, CancellationToken.None)));

    /// <summary>Writes through all trouble until it is enough, and then until nothing is open.</summary>
    public Task Write(HttpClient client, CancellationToken enough) => Task.WhenAll(writers.Select(writer => writer.Run(client, goOn: true, enough)));

    /// <summary>Completes when so many more have been acknowledged.</summary>
    public async Task More(int count)
    {
        for (var until = Acknowledged + count; Acknowledged < until;) await Task.Delay(2);
    }

    /// <summary>Every acknowledged command is in the log once, every other one at most once; nothing else is.</summary>
    public async Task Check(HttpClient client)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        long next = 0;
        while (true)
        {
            var page = await client.See($"/changes?after={next}&limit=1000");
            var changes = page.Items("changes");
            if (changes.Length == 0) break;
            for (var i = 0; i < changes.Length; i++) Assert.Equal(next + i + 1, changes[i].Number("seq"));
            foreach (var change in changes)
                if (Mark(change) is { } mark) Assert.True(written.Add(mark), $"{mark} happened twice");
            next = page.Number("next");
        }
        foreach (var writer in writers)
            Assert.All(writer.Acknowledged, mark => Assert.True(written.Contains(mark), $"{mark} was acknowledged and is lost"));
        Assert.Superset(written, writers.SelectMany(writer => writer.Sent).ToHashSet(StringComparer.Ordinal));
    }

    private static string? Mark(JsonElement change) => change.Text("type") switch
    {
        "lead.created" => change.GetProperty("data").Text("title"),
        "lead.interaction" => change.GetProperty("data").GetProperty("interaction").Text("notes"),
        _ => null,
    };

    private sealed class Writer(Ledger ledger, int no)
    {
        private int made;
        private string? lead;
        private (string Mark, string Path, object Body)? open;

        public ConcurrentQueue<string> Acknowledged { get; } = new();

        public ConcurrentQueue<string> Sent { get; } = new();

        public async Task Run(HttpClient client, bool goOn, CancellationToken enough)
        {
            while (open is not null || !enough.IsCancellationRequested)
            {
                try
                {
                    await Send(client);
                }
                catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
                {
                    // Whether it took effect is not known.
                    Interlocked.Increment(ref ledger.failures);
                    if (!goOn) return;
                    await Task.Delay(20);
                }
            }
        }

        private async Task Send(HttpClient client)
        {
            if (open is null)
            {
                open = Next();
                Sent.Enqueue(open.Value.Mark);
            }
            var (mark, path, body) = open.Value;
            using var answer = await client.Post(path, body, key: mark);
            ledger.statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.InsufficientStorage)
            {
                Interlocked.Increment(ref ledger.failures);
                await Task.Delay(20);
                return;
            }
            var resource = await answer.Expect(path == "/leads" ? 201 : 200);
            if (path == "/leads") lead = resource.Id();
            Acknowledged.Enqueue(mark);
            open = null;
            Interlocked.Increment(ref ledger.acknowledged);
        }

        private (string, string, object) Next()
        {
            var mark = $"w{no}-{made++}";
            return made % 5 == 1
                ? (mark, "/leads", new { title = mark, source = new { channel = "call" } })
                : (mark, $"/leads/{lead}/interactions", new { kind = "Call", direction = "Outbound", notes = mark, at = "2026-01-05T08:00:00Z" });
        }
    }
}
