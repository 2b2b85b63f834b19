using System.Text.Json;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Introductions;

/// <summary>A new colleague's class opens twenty design institutes, and whoever watches knows at once.</summary>
public abstract class ClassmatesStoryContract(Office office)
{
    [ContractFact]
    public async Task One_employment_and_one_school_open_twenty_institutes_before_the_eyes_of_whoever_watches()
    {
        var engineer = await office.User("Seller");
        var monitor = await office.Contact(name: "老周，班长");
        var institutes = new List<(string Account, string Designer)>();
        for (var i = 0; i < 20; i++)
        {
            var (account, designer) = (await office.Account($"设计院 {i}"), await office.Contact(name: $"设计师 {i}"));
            await office.Admin.Do($"/contacts/{monitor}/knows", new { contactId = designer, kind = "Classmate", note = "武汉工业大学" });
            if (i < 19) await office.Admin.Do($"/contacts/{designer}/employments", new { accountId = account });
            institutes.Add((account, designer));
        }
        var (last, lastDesigner) = institutes[^1];
        var before = await office.Admin.See($"/paths?to={lastDesigner}");
        Assert.Empty(before.Items("paths"));
        await using var watch = await HubWatch.Open(office.Server.Address, RunningServer.BootstrapToken);
        await using var changes = Changes(watch.Batches([$"owner:{engineer}", $"account:{last}"], before.Number("asOf"))).GetAsyncEnumerator();

        await office.Admin.Do($"/contacts/{lastDesigner}/employments", new { accountId = last, title = "总工" });
        await office.Admin.Do($"/contacts/{monitor}/knows", new { userId = engineer, kind = "Classmate", note = "武汉工业大学" });

        var employed = await Next(changes);
        Assert.Equal(("contact.employed", lastDesigner), (employed.Text("type"), employed.GetProperty("entity").Text("id")));
        Assert.Contains(lastDesigner, (await office.Admin.See($"/accounts/{last}/graph?after={employed.Number("seq")}")).Items("nodes").Select(Asking.Id));
        var school = await Next(changes);
        Assert.Equal(("contact.knows-user", monitor), (school.Text("type"), school.GetProperty("entity").Text("id")));
        foreach (var (account, designer) in institutes)
        {
            var path = Assert.Single((await office.Admin.See($"/paths?to={designer}&after={school.Number("seq")}")).Items("paths"));
            Assert.Equal([engineer, monitor, designer], path.Items("hops").Select(hop => hop.Text("from")!).Append(path.Items("hops")[^1].Text("to")!));
            Assert.All(path.Items("hops"), hop => Assert.Equal("Classmate", hop.Text("kind")));
            // The institute itself leads to ours within three steps.
            Assert.Contains(engineer, (await office.Admin.See($"/accounts/{account}/graph?depth=3&kinds=Employment,Classmate")).Items("nodes").Select(Asking.Id));
        }
    }

    private static async IAsyncEnumerable<JsonElement> Changes(IAsyncEnumerable<JsonElement> batches)
    {
        await foreach (var batch in batches)
            foreach (var change in batch.Items("changes")) yield return change;
    }

    private static async Task<JsonElement> Next(IAsyncEnumerator<JsonElement> changes)
    {
        Assert.True(await changes.MoveNextAsync());
        return changes.Current;
    }
}

public sealed class ClassmatesStoryOnSqlite(Office office) : ClassmatesStoryContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class ClassmatesStoryOnPostgres(PostgresOffice office) : ClassmatesStoryContract(office), IClassFixture<PostgresOffice>;
