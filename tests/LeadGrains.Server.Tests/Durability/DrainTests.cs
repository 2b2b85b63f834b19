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
        using var server = await ServerProcess.Start(folder["data"], [.. settings, "--LeadGrains:Drain:Notice=00:00:02"]);
        var acknowledged = new ConcurrentDictionary<string, long>();
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilRefused(server, acknowledged, flowing)).ToArray();
        var watcher = WatchToTheEnd(server);
        await flowing.Task;

        server.Terminate();
        Assert.Equal(503, await FirstUnready(server));
        var count = acknowledged.Count;
        await Task.WhenAll(writers);
        Assert.True(acknowledged.Count > count, "nothing was taken after the server said that it stops");
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

    /// <summary>Any end but a connection that did not come about is a command cut off, and fails the test.</summary>
    private static async Task WriteUntilRefused(ServerProcess server, ConcurrentDictionary<string, long> acknowledged, TaskCompletionSource flowing)
    {
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = server.Client.DefaultRequestHeaders.Authorization;
        try
        {
            while (true)
            {
                var lead = await client.Make("/leads", new { title = "kept", source = new { channel = "call" } });
                acknowledged[lead.Id()] = lead.Number("version");
                if (acknowledged.Count > 50)
                    flowing.TrySetResult();
            }
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError && e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.ConnectionReset })
        {
            // Nobody listens any more: it was never sent.
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
