using System.Diagnostics;
using System.Net;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Xunit.Abstractions;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>The disk under SQLite is full: nothing is acknowledged that is not kept, and with room again the server goes on.</summary>
[NeedsMount]
public sealed class DiskFullTests(ITestOutputHelper output)
{
    [ContractFact]
    public async Task A_full_disk_refuses_and_loses_nothing()
    {
        using var disk = new SmallDisk(megabytes: 48);
        var data = Path.Combine(disk.Path, "data");
        var ledger = new Ledger(16);
        using var enough = new CancellationTokenSource();
        using (var server = await ServerProcess.Start(data, []))
        {
            var writing = ledger.Write(server.Client, enough.Token);
            await ledger.More(300);
            var ballast = disk.Fill();
            while (ledger.Of(507) < 100) await Task.Delay(5);
            for (var asked = 0; await LogProblem(server.Client) != "its disk is full"; asked++) Assert.True(asked < 1_000, "nobody says what is wrong");

            File.Delete(ballast);
            var room = Stopwatch.GetTimestamp();
            while ((await server.Client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK) await Task.Delay(5);
            await ledger.More(300);
            output.WriteLine($"served again {Stopwatch.GetElapsedTime(room).TotalMilliseconds:N0} ms after there was room; answers: {ledger.Answers}");
            await enough.CancelAsync();
            await writing;
            await ledger.Check(server.Client);
            var head = (await server.Client.See("/changes?limit=1")).Number("head");
            while ((await server.Client.See($"/leads?limit=1&after={head}")).Number("asOf") < head) { }
            await server.Kill();
        }
        await Proof.Clean(data, []);
    }

    private static async Task<string?> LogProblem(HttpClient client)
    {
        var health = await (await client.GetAsync("/health/ready")).Read();
        return health.Items("parts").Single(part => part.Text("name") == "log").Text("problem");
    }
}

/// <summary>A file system of its own, in memory, with little room.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder folder = new();

    public SmallDisk(int megabytes)
    {
        if (!Mounting.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder.Path)) throw new InvalidOperationException("the disk could not be mounted");
    }

    public string Path => folder.Path;

    /// <summary>Takes all the room that is left; the file that holds it.</summary>
    public string Fill()
    {
        var ballast = folder["ballast"];
        using var file = new FileStream(ballast, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[4096];
        try
        {
            while (true) file.Write(piece);
        }
        catch (IOException)
        {
            return ballast;
        }
    }

    public void Dispose()
    {
        Mounting.Run("umount", "-l", folder.Path);
        folder.Dispose();
    }
}
