using System.Collections.Concurrent;
using System.Net;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>PostgreSQL goes away under load and comes back: the server says so, loses nothing, and recovers by itself.</summary>
[NeedsPostgres]
public sealed class PostgresOutageTests(ITestOutputHelper output)
{
    private const int Writers = 32;

    [ContractFact]
    public async Task Restarts_and_a_cut_network_lose_nothing()
    {
        var postgres = new PostgresServer();
        var direct = await postgres.NewDatabase();
        using var gate = new TcpGate(new NpgsqlConnectionStringBuilder(direct).Port);
        var through = new NpgsqlConnectionStringBuilder(direct) { Port = gate.Port }.ToString();
        using var folder = new TempFolder();
        await using var server = await RunningServer.Start(
            folder["data"], settings: ["--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={through}", "--Serilog:MinimumLevel:Default=Fatal"]);
        var client = server.Client();
        var ledger = new Ledger(Writers);
        using var enough = new CancellationTokenSource();
        using var watching = new CancellationTokenSource();
        var seen = new ConcurrentQueue<long>();
        var watcher = Watch(server, seen, watching.Token);
        var writing = ledger.Write(client, enough.Token);

        await Through("fast restart", () => postgres.Stop(), () => postgres.Start());
        await Through("immediate restart", () => postgres.Crash(), () => postgres.Start());
        await Through("cut network", gate.Cut, gate.Mend);
        await ledger.More(300);
        await enough.CancelAsync();
        await writing;

        await ledger.Check(client);
        var head = (await client.See("/changes?limit=1")).Number("head");
        while (!seen.Contains(head)) await Task.Delay(10);
        Assert.Equal(Enumerable.Range(1, (int)head).Select(seq => (long)seq), seen);
        Assert.True((await client.See($"/leads?limit=1&after={head}")).Number("asOf") >= head);
        await watching.CancelAsync();
        await watcher;
        output.WriteLine($"{ledger.Acknowledged:N0} acknowledged through three outages; answers: {ledger.Answers}");
        Assert.True(ledger.Of(503) > 0);
        await Proof.Clean(folder["data"], ["--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={direct}"], readOnly: true);

        async Task Through(string what, Action begin, Action end)
        {
            await ledger.More(300);
            begin();
            await Ready(client, HttpStatusCode.ServiceUnavailable);
            await (await client.Post("/leads", new { title = "during", source = new { channel = "call" } })).Expect(503);
            end();
            var back = System.Diagnostics.Stopwatch.GetTimestamp();
            await Ready(client, HttpStatusCode.OK);
            await ledger.More(1);
            output.WriteLine($"{what}: served again after {System.Diagnostics.Stopwatch.GetElapsedTime(back).TotalMilliseconds:N0} ms");
        }
    }

    private static async Task Ready(HttpClient client, HttpStatusCode status)
    {
        while ((await client.GetAsync("/health/ready")).StatusCode != status) await Task.Delay(20);
    }

    /// <summary>A client that takes up again where it was, as the guide tells it to.</summary>
    private static async Task Watch(RunningServer server, ConcurrentQueue<long> seen, CancellationToken enough)
    {
        long after = 0;
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await foreach (var sent in EventStreamWatch.Events(server.Client(), "workspace", after, enough))
                {
                    if (sent.Event == "message") seen.Enqueue(sent.Id);
                    after = sent.Id;
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }
}
