using System.Text;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>A person's name is in the clear in views only, and nowhere once their key is destroyed.</summary>
public sealed class ErasureTests
{
    private const string Canary = "Kanarienvogelsberg";

    [Fact]
    public async Task A_name_is_sealed_in_the_log_and_gone_when_its_key_is_destroyed_and_the_views_are_rebuilt()
    {
        using var folder = new TempFolder();
        var data = folder["data"];
        var (account, contact) = await Record(data);
        Assert.Equal(["views.db"], FilesWith(data, Canary));

        await using (var store = Store.Open([$"--LeadGrains:DataDirectory={data}"], readOnly: false))
        {
            Assert.True(await store.GetRequiredService<IKeyVault>().Destroy(WorkspaceId.Default, contact) > 0);
            await Rebuild.Run(store, (_, _) => { }, default);
        }

        Assert.Empty(FilesWith(data, Canary));
        await using var server = await RunningServer.Start(data);
        var admin = server.Client();
        Assert.Null((await admin.See($"/contacts/{contact}")).Text("name"));
        Assert.Equal([contact], (await admin.See("/contacts")).Ids());
        Assert.Equal(2, (await admin.See($"/accounts/{account}/graph?depth=1")).Items("nodes").Length);
        Assert.DoesNotContain(Canary, await (await admin.GetAsync("/api/v1/changes?limit=1000")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.Stop();
        await using var verified = Store.Open([$"--LeadGrains:DataDirectory={data}"], readOnly: true);
        var findings = await Verify.Run(verified, (_, _, _) => { }, default);
        Assert.True(findings.IsClean, string.Join('\n', findings.Differences));
    }

    private static async Task<(string Account, string Contact)> Record(string data)
    {
        var server = await RunningServer.Start(data);
        var admin = server.Client();
        var account = (await admin.Make("/accounts", new { name = "Mill" })).Id();
        var contact = (await admin.Make("/contacts", new { name = $"Anna {Canary}", accountId = account, channels = new[] { new { kind = "email", value = $"{Canary}@example.org" } } })).Id();
        await admin.Do($"/contacts/{contact}/interactions", new
        {
            kind = "Call", direction = "Outbound", participants = new[] { contact }, notes = $"{Canary} was friendly", at = "2026-01-05T08:00:00Z",
        });
        Assert.Single((await admin.See($"/contacts?q={Canary}&after=5")).Items());
        await server.Stop();
        return (account, contact);
    }

    private static string[] FilesWith(string folder, string text)
    {
        byte[][] spellings = [Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text.ToLowerInvariant()), Encoding.Unicode.GetBytes(text)];
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file) is var bytes && spellings.Any(spelling => bytes.AsSpan().IndexOf(spelling) >= 0))
            .Select(file => Path.GetFileName(file)).Order()];
    }
}
