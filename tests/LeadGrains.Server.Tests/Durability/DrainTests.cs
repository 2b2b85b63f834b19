using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>A server that is asked to stop under load loses nothing and cuts nobody off.</summary>
public abstract class DrainContract(IHome home)
{
    private const int Writers = 8;

    [ContractFact]
    public async Task Sigterm_under_load_turns_unready_then_ends_with_every_command_answered()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        using var server = await ServerProcess.Start(folder["data"], [.. settings, "--LeadGrains:Drain:Notice=00:00:10"]);
        var acknowledged = new ConcurrentDictionary<string, long>();
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var turnedAway = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilTurnedAway(server, acknowledged, flowing, turnedAway.Token)).ToArray();
        var watcher = WatchToTheEnd(server);
        await flowing.Task;

        server.Terminate();
        Assert.Equal(503, await FirstUnready(server));
        var after = await server.Client.Make("/leads", new { title = "still taken", source = new { channel = "call" } });
        acknowledged[after.Id()] = after.Number("version");
        await turnedAway.CancelAsync();
        await Task.WhenAll(writers);
        await watcher;
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(60)));

        string[] store = [$"--LeadGrains:DataDirectory={folder["data"]}", .. settings];
        var (code, said) = await BackupContract.Run(["rebuild", .. store]);
        Assert.True(code == ExitCode.Done, said);
        (code, said) = await BackupContract.Run(["verify", .. store]);
        Assert.True(code == ExitCode.Done, said);
        await using var again = await RunningServer.Start(folder["data"], settings: settings);
        foreach (var (lead, version) in acknowledged)
            Assert.Equal(version, (await again.Client().See($"/leads/{lead}")).Number("version"));
    }

    /// <summary>As behind a balancer, which turns away in the time of the notice. Whatever is cut off until then fails the test.</summary>
    private static async Task WriteUntilTurnedAway(ServerProcess server, ConcurrentDictionary<string, long> acknowledged, TaskCompletionSource flowing, CancellationToken turnedAway)
    {
        while (!turnedAway.IsCancellationRequested)
        {
            var lead = await server.Client.Make("/leads", new { title = "kept", source = new { channel = "call" } });
            acknowledged[lead.Id()] = lead.Number("version");
            if (acknowledged.Count > 50)
                flowing.TrySetResult();
        }
    }

    private static async Task<int> FirstUnready(ServerProcess server)
    {
        while (true)
        {
            using var ready = await server.Client.GetAsync("/health/ready");
            if ((int)ready.StatusCode != 200)
                return (int)ready.StatusCode;
        }
    }

    private static async Task WatchToTheEnd(ServerProcess server)
    {
        var last = 0L;
        await foreach (var sent in EventStreamWatch.Events(server.Client, "workspace", 0))
            last = Math.Max(last, sent.Id);
        Assert.True(last > 0);
    }
}

public sealed class DrainOnSqlite() : DrainContract(new SqliteHome())
{
    [Fact]
    public async Task A_command_under_way_when_nobody_is_let_in_any_more_is_answered()
    {
        using var folder = new TempFolder();
        using var server = await ServerProcess.Start(folder["data"], []);
        using var slow = await Unfinished(server.Client.BaseAddress!);
        server.Terminate();
        await UntilNobodyListens(server.Client.BaseAddress!);
        var body = """{"title":"late","source":{"channel":"call"}}""";
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(body.PadRight(100)));
        using var answer = new StreamReader(slow.GetStream());
        Assert.Contains(" 201 ", await answer.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(60)));
    }

    private static async Task UntilNobodyListens(Uri address)
    {
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_cut_off()
    {
        using var folder = new TempFolder();
        using var server = await ServerProcess.Start(folder["data"], ["--LeadGrains:Drain:Timeout=00:00:02"]);
        using var slow = await Unfinished(server.Client.BaseAddress!);
        var began = Stopwatch.StartNew();
        server.Terminate();
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(60)));
        Assert.InRange(began.Elapsed.TotalSeconds, 1.5, 45);
    }

    [Fact]
    public async Task A_second_signal_ends_it_at_once()
    {
        using var folder = new TempFolder();
        using var server = await ServerProcess.Start(folder["data"], ["--LeadGrains:Drain:Notice=00:02:00"]);
        server.Terminate();
        while ((await server.Client.GetAsync("/health/ready")).IsSuccessStatusCode) { }
        server.Terminate();
        Assert.Equal(143, await server.Ended(TimeSpan.FromSeconds(60)));
    }

    /// <summary>A request whose body never comes.</summary>
    private static async Task<TcpClient> Unfinished(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/leads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {RunningServer.BootstrapToken}\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"));
        // The server asks for the body: it is reading.
        Assert.True(await client.GetStream().ReadAsync(new byte[64]) > 0);
        return client;
    }
}

[NeedsPostgres]
public sealed class DrainOnPostgres() : DrainContract(new PostgresHome());
