using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>A person's name is in the clear in views only, and nowhere once their key is destroyed.</summary>
public abstract class ErasureContract(IHome home, string views)
{
    private const string Canary = "Kanarienvogelsberg";

    [ContractFact]
    public async Task A_name_is_sealed_in_the_log_and_gone_when_its_key_is_destroyed_and_the_views_are_rebuilt()
    {
        using var folder = new TempFolder();
        var data = folder["data"];
        var settings = await home.NewStore();
        string[] all = [$"--LeadGrains:DataDirectory={data}", .. settings];
        var (account, contact) = await Record(data, settings);
        Assert.NotEmpty(await PlacesWith(all, Canary));
        Assert.All(await PlacesWith(all, Canary), place => Assert.StartsWith(views, place, StringComparison.Ordinal));

        await using (var store = Store.Open(all, readOnly: false))
        {
            Assert.True(await store.GetRequiredService<IKeyVault>().Destroy(WorkspaceId.Default, contact) > 0);
            await Rebuild.Run(store, (_, _) => { }, default);
        }

        Assert.Empty(await PlacesWith(all, Canary));
        await using var server = await RunningServer.Start(data, settings: settings);
        var admin = server.Client();
        Assert.Null((await admin.See($"/contacts/{contact}")).Text("name"));
        Assert.Equal([contact], (await admin.See("/contacts")).Ids());
        Assert.Equal(account, Assert.Single((await admin.See($"/accounts/{account}/graph?depth=1")).Items("nodes")).Id());
        Assert.DoesNotContain(Canary, await (await admin.GetAsync("/api/v1/changes?limit=1000")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.Stop();
        await using var verified = Store.Open(all, readOnly: true);
        var findings = await Verify.Run(verified, (_, _, _) => { }, default);
        Assert.True(findings.IsClean, string.Join('\n', findings.Differences));
    }

    [ContractFact]
    public async Task A_running_server_forgets_with_the_rebuild()
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.Start(folder["data"], settings: await home.NewStore());
        var admin = server.Client();
        var (account, contact) = await Record(admin);
        var then = (await admin.See("/changes?after=0&limit=1")).Number("head");
        Assert.Contains(Canary, (await admin.See($"/accounts/{account}/graph?at={then}")).GetRawText(), StringComparison.Ordinal);
        await server.Get<IKeyVault>().Destroy(WorkspaceId.Default, contact);

        var rebuild = await admin.Post("/maintenance/rebuild");
        await rebuild.Expect(202);
        for (var status = ""; status != "Succeeded"; Assert.NotEqual("Failed", status))
            status = (await admin.GetFromJsonAsync<JsonElement>(rebuild.Headers.Location)).Text("status")!;

        Assert.Null((await admin.See($"/contacts/{contact}")).Text("name"));
        Assert.Empty((await admin.See($"/contacts?q={Canary}")).Items());
        Assert.DoesNotContain(Canary, (await admin.See($"/accounts/{account}/graph?at={then}")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await admin.GetStringAsync("/api/v1/changes?limit=1000"), StringComparison.Ordinal);
    }

    private static async Task<(string Account, string Contact)> Record(string data, string[] settings)
    {
        var server = await RunningServer.Start(data, settings: settings);
        var recorded = await Record(server.Client());
        await server.Stop();
        return recorded;
    }

    private static async Task<(string Account, string Contact)> Record(HttpClient admin)
    {
        var account = (await admin.Make("/accounts", new { name = "Mill" })).Id();
        var contact = (await admin.Make("/contacts", new { name = $"Anna {Canary}", accountId = account, title = $"Buyer of {Canary}", channels = new[] { new { kind = "email", value = $"{Canary}@example.org" } } })).Id();
        await admin.Do($"/contacts/{contact}/interactions", new
        {
            kind = "Call", direction = "Outbound", participants = new[] { contact }, notes = $"{Canary} was friendly", at = "2026-01-05T08:00:00Z",
        });
        Assert.Single((await admin.See($"/contacts?q={Canary}&after=5")).Items());
        return (account, contact);
    }

    /// <summary>Files or tables that hold the text in the clear.</summary>
    private protected abstract Task<string[]> PlacesWith(string[] settings, string text);
}

public sealed class ErasureOnSqlite() : ErasureContract(new SqliteHome(), "views.db")
{
    private protected override Task<string[]> PlacesWith(string[] settings, string text)
    {
        byte[][] spellings = [Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text.ToLowerInvariant()), Encoding.Unicode.GetBytes(text)];
        return Task.FromResult<string[]>([.. Directory.EnumerateFiles(settings[0].Split('=')[1], "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file) is var bytes && spellings.Any(spelling => bytes.AsSpan().IndexOf(spelling) >= 0))
            .Select(file => Path.GetFileName(file)).Order()]);
    }
}

[NeedsPostgres]
public sealed class ErasureOnPostgres() : ErasureContract(new PostgresHome(), "views.")
{
    private protected override async Task<string[]> PlacesWith(string[] settings, string text)
    {
        await using var source = NpgsqlDataSource.Create(settings[^1].Split('=', 2)[1]);
        var tables = new List<string>();
        await using (var names = source.CreateCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1"))
        await using (var rows = await names.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                tables.Add(rows.GetString(0));
        }
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var count = source.CreateCommand($"select count(*) from {table} t where t::text ilike $1");
            count.Parameters.Add(new NpgsqlParameter { Value = $"%{text}%" });
            if ((long)(await count.ExecuteScalarAsync())! > 0)
                found.Add(table);
        }
        return [.. found];
    }
}
