using System.Text.Json;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Introductions;

/// <summary>A new colleague's class opens twenty design institutes, and whoever watches knows at once.</summary>
public abstract class ClassmatesStoryContract(Office office)
{
    private static readonly string[] Spellings = ["武汉工业大学", " 武汉工业大学　", "武汉⼯业大学"];

    [ContractFact]
    public async Task One_employment_and_one_school_open_twenty_institutes_before_the_eyes_of_whoever_watches()
    {
        var engineer = await office.User("Seller");
        var institutes = new List<(string Account, string Designer)>();
        for (var i = 0; i < 20; i++)
        {
            var (account, designer) = (await office.Account($"设计院 {i}"), await office.Contact(name: $"设计师 {i}"));
            await office.Admin.Do($"/contacts/{designer}/schools", School(Spellings[i % 3]));
            if (i < 19) await office.Admin.Do($"/contacts/{designer}/employments", new { accountId = account });
            institutes.Add((account, designer));
        }
        var (last, lastDesigner) = institutes[^1];
        var before = await office.Admin.See($"/paths?to={lastDesigner}&from={engineer}");
        Assert.Empty(before.Items("paths"));
        await using var watch = await HubWatch.Open(office.Server.Address, RunningServer.BootstrapToken);
        await using var changes = Changes(watch.Batches([$"owner:{engineer}", $"account:{last}"], before.Number("asOf"))).GetAsyncEnumerator();

        await office.Admin.Do($"/contacts/{lastDesigner}/employments", new { accountId = last, title = "总工" });
        await office.Admin.Do($"/users/{engineer}/schools", School("武汉工业大学"));

        var employed = await Next(changes);
        Assert.Equal(("contact.employed", lastDesigner), (employed.Text("type"), employed.GetProperty("entity").Text("id")));
        Assert.Contains(lastDesigner, (await office.Admin.See($"/accounts/{last}/graph?after={employed.Number("seq")}")).Items("nodes").Select(Asking.Id));
        var school = await Next(changes);
        Assert.Equal(("user.schooled", engineer), (school.Text("type"), school.GetProperty("entity").Text("id")));
        foreach (var (account, designer) in institutes)
        {
            var path = Assert.Single((await office.Admin.See($"/paths?to={designer}&from={engineer}&k=1&after={school.Number("seq")}")).Items("paths"));
            var hop = Assert.Single(path.Items("hops"));
            Assert.Equal((engineer, designer, "Classmate"), (hop.Text("from"), hop.Text("to"), hop.Text("kind")));
            // The institute itself leads to ours within three steps: who works there, their class, our colleague.
            Assert.Contains(engineer, (await office.Admin.See($"/accounts/{account}/graph?depth=3&kinds=Employment,Attended&after={school.Number("seq")}")).Items("nodes").Select(Asking.Id));
        }
    }

    private static object School(string school) => new { school, from = 2003, until = 2007, @class = "材料03-2" };

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
