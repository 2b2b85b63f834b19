using System.Text.Json;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Npgsql;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>Long steps that a kill breaks off are finished by the next start, once.</summary>
public abstract class BrokenOffContract(IHome home)
{
    private const int Rows = 4_000;
    private const int Kills = 2;

    [ContractFact]
    public async Task An_import_killed_on_the_way_goes_on_and_brings_each_row_in_once()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        Uri? at = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = await ServerProcess.Start(folder["data"], settings);
            at ??= await Begin(server.Client);
            await Until(server.Client, at, rows: Rows * kill / 4);
            await server.Kill();
        }
        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            var ended = await server.Client.Ended(at!);
            Assert.Equal(("Succeeded", 0L), (ended.Status(), ended.Number("errors")));
            var head = await server.Client.Head();
            Assert.Equal(Rows, (await server.Client.See($"/leads?count=true&limit=1&after={head}")).Number("total"));
            Assert.Equal(Rows / 10, (await server.Client.See("/accounts?count=true&limit=1")).Number("total"));

            var again = await server.Client.Import(File());
            Assert.Equal($"created 0, there {Rows}, refused 0", again.Counts("leads"));
            Assert.Equal(head, await server.Client.Head());
            await server.Kill();
        }
        await Proof.Clean(folder["data"], settings);
    }

    [ContractFact]
    public async Task A_bulk_reassignment_killed_on_the_way_goes_on_and_moves_each_lead_once()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        var (at, seller, head) = ((Uri?)null, "", 0L);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = await ServerProcess.Start(folder["data"], settings);
            if (at is null)
            {
                Assert.Equal("Succeeded", (await server.Client.Import(File())).Status());
                seller = (await server.Client.Make("/users", new { name = "Ann", role = "Seller", capacity = Rows - 500 })).Id();
                head = await server.Client.Head();
                at = (await server.Client.Post("/leads/reassign", new { filter = new { pool = true }, to = seller, reason = "hers now" })).Headers.Location;
            }
            await Until(server.Client, at!, rows: Rows * kill / 4);
            await server.Kill();
        }
        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            var ended = await server.Client.Ended(at!);
            Assert.Equal(("Succeeded", 500L, Rows - 500L), (ended.Status(), ended.Number("errors"), ended.GetProperty("result").Number("moved")));
            Assert.Equal(500, (await server.Client.Errors(ended)).Distinct().Count(line => line.Contains("seller.at_capacity", StringComparison.Ordinal)));
            Assert.Equal(Rows - 500, (await server.Client.See($"/leads?ownerId={seller}&count=true&limit=1&after={head + Rows - 500}")).Number("total"));
            // Each a change of its own, and nothing else has happened.
            Assert.Equal(head + Rows - 500, await server.Client.Head());
            await server.Kill();
        }
        await Proof.Clean(folder["data"], settings);
    }

    [ContractFact]
    public async Task A_first_start_killed_at_any_of_its_migrations_is_made_good_by_the_next()
    {
        using var folder = new TempFolder();
        var settings = await home.NewStore();
        foreach (var store in (string[])["log", "vault", "views", "ops"])
        {
            using var starting = ServerProcess.Begin(folder["data"], settings);
            while (!await Exists(folder["data"], settings, store)) await Task.Delay(1);
            starting.Kill();
            await starting.WaitForExitAsync();
        }
        using (var server = await ServerProcess.Start(folder["data"], settings))
        {
            await server.Client.Make("/contacts", new { name = "Anna" });
            var lead = await server.Client.Post("/leads", new { title = "First", source = new { channel = "call" } });
            Assert.Single((await server.Client.See($"/leads?after={lead.Seq()}")).Items());
            await server.Kill();
        }
        await Proof.Clean(folder["data"], settings);
    }

    /// <summary>Whether the first trace of a store is there.</summary>
    private protected abstract Task<bool> Exists(string data, string[] settings, string store);

    private static async Task<Uri> Begin(HttpClient client)
    {
        var started = await client.PostAsync("/api/v1/imports", File());
        Assert.Equal(202, (int)started.StatusCode);
        return started.Headers.Location!;
    }

    private static async Task Until(HttpClient client, Uri at, int rows)
    {
        while (true)
        {
            var operation = await (await client.GetAsync(at)).Read();
            if (operation.GetProperty("finishedAt").ValueKind != JsonValueKind.Null || operation.Number("done") >= rows) return;
            await Task.Delay(2);
        }
    }

    private static MultipartFormDataContent File() => Importing.Form().With(
        "leads.csv", "lead_id,lead,account,stage,owner,amount\n" + string.Concat(Enumerable.Range(1, Rows).Select(i => $"k{i},Lead {i},Account {i % (Rows / 10)},Lead,,{i}\n")));
}

public sealed class BrokenOffOnSqlite() : BrokenOffContract(new SqliteHome())
{
    private protected override Task<bool> Exists(string data, string[] settings, string store) =>
        Task.FromResult(System.IO.File.Exists(Path.Combine(data, $"{store}.db")));
}

[NeedsPostgres]
public sealed class BrokenOffOnPostgres() : BrokenOffContract(new PostgresHome())
{
    private protected override async Task<bool> Exists(string data, string[] settings, string store)
    {
        await using var connection = new NpgsqlConnection(settings[^1].Split('=', 2)[1]);
        await connection.OpenAsync();
        await using var look = new NpgsqlCommand($"select count(*) from pg_namespace where nspname = '{store}'", connection);
        return (long)(await look.ExecuteScalarAsync())! > 0;
    }
}
