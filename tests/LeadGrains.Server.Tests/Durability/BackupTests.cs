using System.Collections.Concurrent;
using System.Text.Json;
using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Live;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Spectre.Console;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>A backup made under load, restored elsewhere, is a store that goes on from there: for its data and for its watchers.</summary>
public abstract class BackupContract(IHome home)
{
    private const int Writers = 16;
    private const int AcknowledgedBefore = 200;

    [ContractFact]
    public async Task A_backup_during_load_restored_elsewhere_has_everything_acknowledged_before_and_watchers_go_on()
    {
        using var folder = new TempFolder();
        var (before, history, seen, cursor) = await BackUpUnderLoad(folder["first"], folder["backup"], await home.NewStore());

        string[] second = [$"--LeadGrains:DataDirectory={folder["second"]}", .. await home.NewStore()];
        var (restored, said) = await Run(["restore", folder["backup"], .. second]);
        Assert.True(restored == ExitCode.Done, said);
        Assert.Contains("No difference.", said, StringComparison.Ordinal);

        using (var server = await ServerProcess.Start(folder["second"], second))
        {
            foreach (var (lead, version) in before)
                Assert.True((await server.Client.See($"/leads/{lead}")).Number("version") >= version, $"{lead} lost a change");
            var head = (await server.Client.See($"/changes?after=0&limit=1")).Number("head");
            var resumed = await ReadUpTo(head, server.Client, cursor, history);
            Assert.Equal(Enumerable.Range(1, (int)(head - cursor)).Select(i => cursor + i), resumed.Select(change => change.Number("seq")));
            foreach (var change in resumed)
                Assert.Equal(seen[change.Number("seq")], change.GetRawText());

            var beyond = head + 3;
            Assert.Equal(410, (int)(await server.Client.GetAsync($"/api/v1/changes?after={beyond}&history={history}")).StatusCode);
            while ((await server.Client.See("/changes?limit=1")).Number("head") < beyond)
                await server.Client.Make("/leads", new { title = "another course", source = new { channel = "call" } });
            await StartsOver(server, beyond, history);
            Assert.Equal(200, (int)(await server.Client.GetAsync($"/api/v1/changes?after={head}&history={history}")).StatusCode);
            await server.Client.See($"/leads?limit=1&after={head}"); // the views have been made anew: `verify` compares them
            await server.Kill();
        }
        var (verified, findings) = await Run(["verify", .. second]);
        Assert.True(verified == ExitCode.Done, findings);
    }

    [ContractFact]
    public async Task A_restore_touches_nothing_unless_the_backup_is_sound_and_the_store_empty()
    {
        using var folder = new TempFolder();
        string[] first = [$"--LeadGrains:DataDirectory={folder["first"]}", .. await home.NewStore()];
        var (_, contact) = await Employ(folder["first"], first);
        await Done(["backup", folder["backup"], .. first]);
        await Refused("is not empty", ["backup", folder["backup"], .. first]);
        await Refused("nothing is overwritten", ["restore", folder["backup"], .. first]);

        string[] second = [$"--LeadGrains:DataDirectory={folder["second"]}", .. await home.NewStore()];
        var log = Directory.GetFiles(folder["backup"], "log.*").Single();
        var bytes = await File.ReadAllBytesAsync(log);
        await File.WriteAllBytesAsync(log, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        await Refused("damaged", ["restore", folder["backup"], .. second]);
        await File.WriteAllBytesAsync(log, bytes);
        await File.WriteAllTextAsync(folder["erased"], contact + "\n");
        await Done(["restore", folder["backup"], "--erased", folder["erased"], .. second]);

        await using var server = await RunningServer.Start(folder["second"], settings: second);
        Assert.Null((await server.Client().See($"/contacts/{contact}")).Text("name"));
        Assert.Equal([contact], (await server.Client().See("/contacts")).Ids());
    }

    private static async Task<(string Account, string Contact)> Employ(string data, string[] settings)
    {
        var server = await RunningServer.Start(data, settings: settings);
        var account = (await server.Client().Make("/accounts", new { name = "Mill" })).Id();
        var contact = (await server.Client().Make("/contacts", new { name = "Anna", accountId = account })).Id();
        await server.Stop();
        return (account, contact);
    }

    private static async Task Done(params string[] args)
    {
        var (code, said) = await Run(args);
        Assert.True(code == ExitCode.Done, said);
    }

    private static async Task Refused(string why, params string[] args)
    {
        var (code, said) = await Run(args);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    /// <summary>Writers write on until the backup is made; one watcher watches on, another remembers where it was when it began.</summary>
    private static async Task<(Dictionary<string, long> Before, string History, Dictionary<long, string> Seen, long Cursor)> BackUpUnderLoad(
        string data, string backup, string[] settings)
    {
        using var server = await ServerProcess.Start(data, settings);
        var acknowledged = new ConcurrentDictionary<string, long>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var over = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => Write(server.Client, acknowledged, enough, over.Token)).ToArray();
        await enough.Task;

        using var page = await server.Client.GetAsync("/api/v1/changes?limit=50");
        var history = page.Headers.GetValues(History.Header).Single();
        var cursor = (await page.Read()).Number("next");
        var before = new Dictionary<string, long>(acknowledged);
        var (code, said) = await Run(["backup", backup, $"--LeadGrains:DataDirectory={data}", .. settings]);
        Assert.True(code == ExitCode.Done, said);
        await over.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(acknowledged.Count > before.Count, "nothing was written during the backup");

        var head = (await server.Client.See("/changes?limit=1")).Number("head");
        var seen = (await ReadUpTo(head, server.Client, 0, history)).ToDictionary(change => change.Number("seq"), change => change.GetRawText());
        await server.Kill();
        return (before, history, seen, cursor);
    }

    private static async Task Write(HttpClient client, ConcurrentDictionary<string, long> acknowledged, TaskCompletionSource enough, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var lead = await client.Make("/leads", new { title = "kept", source = new { channel = "call" } });
            acknowledged[lead.Id()] = lead.Number("version");
            acknowledged[lead.Id()] = (await client.Do($"/leads/{lead.Id()}/assess", new { need = "Likely" })).Number("version");
            if (acknowledged.Count >= AcknowledgedBefore)
                enough.TrySetResult();
        }
    }

    private static async Task<List<JsonElement>> ReadUpTo(long head, HttpClient client, long after, string history)
    {
        var changes = new List<JsonElement>();
        while (after < head)
        {
            var page = await client.See($"/changes?after={after}&limit=1000&history={history}");
            changes.AddRange(page.Items("changes"));
            after = page.Number("next");
        }
        return changes;
    }

    /// <summary>The position is there again, but what stands there is not what the watcher saw.</summary>
    private static async Task StartsOver(ServerProcess server, long cursor, string history)
    {
        Assert.Equal(410, (int)(await server.Client.GetAsync($"/api/v1/changes?after={cursor}&history={history}")).StatusCode);
        Assert.Equal(410, (int)(await server.Client.GetAsync($"/api/v1/changes/stream?after={cursor}&history={history}")).StatusCode);
        await using var hub = await HubWatch.Open(server.Client.BaseAddress!, RunningServer.BootstrapToken);
        var ended = await Assert.ThrowsAsync<WatchEndedException>(async () =>
        {
            await foreach (var _ in hub.Batches([], cursor, history: history))
                Assert.Fail("the watcher was led on");
        });
        Assert.Contains("cursor_too_old", ended.Message, StringComparison.Ordinal);
    }

    internal static async Task<(int Code, string Output)> Run(params string[] args)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 1000;
        return (await Cli.Run(args, _ => throw new InvalidOperationException("no server was to run"), console), output.ToString());
    }
}

public sealed class BackupOnSqlite() : BackupContract(new SqliteHome())
{
    [Fact]
    public async Task An_older_log_put_in_place_by_hand_gets_its_views_made_anew()
    {
        using var folder = new TempFolder();
        var first = await RunningServer.Start(folder["data"]);
        await first.Client().Make("/leads", new { title = "old", source = new { channel = "call" } });
        Assert.Equal(ExitCode.Done, (await Run("backup", folder["backup"], $"--LeadGrains:DataDirectory={folder["data"]}")).Code);
        foreach (var _ in Enumerable.Range(0, 5))
            await first.Client().Make("/leads", new { title = "new", source = new { channel = "call" } });
        Assert.Equal(6, (await first.Client().See("/leads")).Items().Length);
        await first.Stop();
        File.Copy(Path.Combine(folder["backup"], "log.db"), Path.Combine(folder["data"], "log.db"), overwrite: true);

        var second = await RunningServer.Start(folder["data"]);
        Assert.Equal(["old"], (await second.Client().See("/leads")).Items().Select(lead => lead.Text("title")));
        await second.Stop();
    }
}

[NeedsPostgres]
public sealed class BackupOnPostgres() : BackupContract(new PostgresHome());
