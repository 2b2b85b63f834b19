using System.Diagnostics;
using LeadGrains.Server.Maintenance;
using LeadGrains.Testing;
using Xunit.Abstractions;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>What was acknowledged is there, whatever happens to the server.</summary>
public abstract class KillContract(IHome home, ITestOutputHelper output)
{
    private static readonly int Kills = LongMode.IsOn ? 100 : 10;
    private const int Writers = 64;
    private const int AcknowledgedBeforeKill = 200;

    [ContractFact]
    public async Task Every_acknowledged_command_survives_kill_9_under_64_writers()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        var ledger = new Ledger(Writers);
        var began = Stopwatch.GetTimestamp();
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var server = await ServerProcess.Start(folder["data"], settings))
            {
                var writing = ledger.WriteUntilGone(server.Client);
                await ledger.More(AcknowledgedBeforeKill);
                await server.Kill();
                await writing;
            }
            await Proof.Clean(folder["data"], settings);
        }

        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            using var enough = new CancellationTokenSource();
            await enough.CancelAsync();
            await ledger.Write(server.Client, enough.Token);
            await ledger.Check(server.Client);
        }
        output.WriteLine($"{Kills} kills, {ledger.Acknowledged:N0} commands acknowledged, {ledger.Failures:N0} broken off and repeated, in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s");
    }
}

public sealed class KillOnSqlite(ITestOutputHelper output) : KillContract(new SqliteHome(), output);

[NeedsPostgres]
public sealed class KillOnPostgres(ITestOutputHelper output) : KillContract(new PostgresHome(), output);

/// <summary>Nights have time: <c>./leadgrains test --long</c>.</summary>
internal static class LongMode
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LEADGRAINS_LONG") is { Length: > 0 };
}

/// <summary>What <c>leadgrains verify</c> proves.</summary>
internal static class Proof
{
    public static async Task Clean(string data, string[] settings, bool readOnly = false)
    {
        await using var store = Store.Open([$"--LeadGrains:DataDirectory={data}", .. settings], readOnly);
        var findings = await Verify.Run(store, (_, _, _) => { }, default);
        Assert.True(findings.IsClean, string.Join('\n', findings.Differences));
    }
}
