using System.Collections.Concurrent;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>What was acknowledged is there, whatever happens to the server.</summary>
public abstract class KillContract(IHome home)
{
    private const int Kills = 5;
    private const int Writers = 32;
    private const int AcknowledgedBeforeKill = 150;

    [ContractFact]
    public async Task Every_acknowledged_command_survives_kill_9_under_32_writers()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        var acknowledged = new ConcurrentDictionary<string, long>();
        for (var kill = 0; kill < Kills; kill++)
            await WriteUntilKilled(folder["data"], settings, acknowledged);

        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            foreach (var (lead, version) in acknowledged)
                Assert.True((await server.Client.See($"/leads/{lead}")).Number("version") >= version, $"{lead} lost a change");
            await server.Kill();
        }

        await using var store = Store.Open([$"--LeadGrains:DataDirectory={folder["data"]}", .. settings], readOnly: false);
        var findings = await Verify.Run(store, (_, _, _) => { }, default);
        Assert.True(findings.IsClean, string.Join('\n', findings.Differences));
        Assert.True(acknowledged.Count >= Kills * AcknowledgedBeforeKill / 2);
    }

    private static async Task WriteUntilKilled(string folder, string[] settings, ConcurrentDictionary<string, long> acknowledged)
    {
        using var server = await ServerProcess.Start(folder, settings);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = 0;
        var writers = Enumerable.Range(0, Writers).Select(_ => Write(server.Client, (lead, version) =>
        {
            acknowledged[lead] = version;
            if (Interlocked.Increment(ref count) == AcknowledgedBeforeKill)
                enough.SetResult();
        })).ToArray();
        await enough.Task;
        await server.Kill();
        await Task.WhenAll(writers);
    }

    /// <summary>Creates leads and assesses them until the server is gone.</summary>
    private static async Task Write(HttpClient client, Action<string, long> acknowledged)
    {
        try
        {
            while (true)
            {
                var lead = await client.Make("/leads", new { title = "kept", source = new { channel = "call" } });
                acknowledged(lead.Id(), lead.Number("version"));
                var assessed = await client.Do($"/leads/{lead.Id()}/assess", new { need = "Likely" });
                acknowledged(lead.Id(), assessed.Number("version"));
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed. Whether the last command took effect is not known, and was not acknowledged.
        }
    }
}

public sealed class KillOnSqlite() : KillContract(new SqliteHome());

[NeedsPostgres]
public sealed class KillOnPostgres() : KillContract(new PostgresHome());
