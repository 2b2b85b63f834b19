using System.Text.Json;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>What is due is told, and told once, though the server is killed while it tells.</summary>
public abstract class DueOnceContract(IHome home)
{
    private const int Kills = 3;
    private const int AtATime = 120;

    [ContractFact]
    public async Task What_is_due_is_told_once_however_often_the_server_is_killed_meanwhile()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        var told = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await ServerProcess.Start(folder["data"], settings);
            var opening = OpenLateTasks(server.Client);
            // Some are told, others not yet, more come in.
            while (await Told(server.Client) is var now && now.Length < told + 20)
                await Task.Delay(10);
            await server.Kill();
            await opening;
            told += 20;
        }
        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            await OpenLateTasks(server.Client);
            var tasks = await Opened(server.Client);
            Assert.InRange(tasks.Count, AtATime, (Kills + 1) * AtATime);
            while ((await Told(server.Client)).Length < 2 * tasks.Count)
                await Task.Delay(20);
            Assert.Equal(tasks.Order(StringComparer.Ordinal).SelectMany(task => new[] { $"{task} task.escalated", $"{task} task.overdue" }), (await Told(server.Client)).Order(StringComparer.Ordinal));
            await server.Kill();
        }
        await Proof.Clean(folder["data"], settings);
    }

    /// <summary>Each about something of its own, so that each is told by itself; until the server is gone.</summary>
    private static async Task OpenLateTasks(HttpClient client)
    {
        try
        {
            for (var n = 0; n < AtATime; n++)
                await client.Make($"/contacts/{(await client.Make("/contacts", new { name = "x" })).Id()}/tasks", new { title = "late from the start", due = "2020-01-01" });
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed: what was acknowledged is in the log.
        }
    }

    private static async Task<List<string>> Opened(HttpClient client) =>
        [.. (await Changes(client)).Where(change => change.Text("type") == "task.opened").Select(change => change.GetProperty("data").Id())];

    private static async Task<string[]> Told(HttpClient client) =>
        [.. (await Changes(client)).Where(change => change.Text("type") is "task.overdue" or "task.escalated").Select(change => $"{change.GetProperty("data").Id()} {change.Text("type")}")];

    private static async Task<List<JsonElement>> Changes(HttpClient client)
    {
        var changes = new List<JsonElement>();
        for (long after = 0; ;)
        {
            var page = await client.See($"/changes?after={after}&limit=1000");
            changes.AddRange(page.Items("changes"));
            if (page.Number("next") == after) return changes;
            after = page.Number("next");
        }
    }
}

public sealed class DueOnceOnSqlite() : DueOnceContract(new SqliteHome());

[NeedsPostgres]
public sealed class DueOnceOnPostgres() : DueOnceContract(new PostgresHome());
