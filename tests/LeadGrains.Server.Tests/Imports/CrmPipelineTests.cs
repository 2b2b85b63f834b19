using LeadGrains.Testing;
using System.Text.Json;

namespace LeadGrains.Server.Tests.Imports;

/// <summary>The whole sample through the real server on SQLite.</summary>
public sealed class CrmPipelineTests
{
    [SampleFact("crm-pipeline")]
    public async Task Comes_in_whole_and_a_second_time_changes_nothing()
    {
        var folder = SampleData.Folder("crm-pipeline")!;
        await using var server = await RunningServer.Start();
        var client = server.Client();
        var first = await client.Import(Importing.Form(("preset", "crm-pipeline")).WithFolder(folder));
        Assert.Equal("Succeeded", first.Status());
        Assert.Equal(0, first.GetProperty("errors").GetInt32());
        Assert.Equal(
            ["created 85, there 0, refused 0", "created 15, there 0, refused 0", "created 35, there 0, refused 0", "created 6, there 0, refused 0", "created 6, there 0, refused 0", "created 8800, there 0, refused 0"],
            new[] { "accounts", "relations", "sellers", "managers", "teams", "leads" }.Select(kind => first.Counts(kind)));
        var result = first.GetProperty("result");
        Assert.Equal("500 1589 4238 2473", string.Join(' ', new[] { "Prospect", "Lead", "Won", "Lost" }.Select(stage => result.GetProperty("stages").GetProperty(stage))));
        Assert.Equal("""[{"value":"10005534.00","currency":"USD"}]""", result.GetProperty("won").GetRawText());
        Assert.Equal("""[{"field":"product","from":"GTXPro","to":"GTX Pro","rows":1480}]""", result.GetProperty("normalised").GetRawText());
        Assert.Equal((15, 1425), (result.GetProperty("parentLinks").GetInt32(), result.GetProperty("withoutAccount").GetInt32()));
        Assert.NotEmpty(result.GetProperty("raised").EnumerateArray());

        var head = await client.Head();
        var second = await client.Import(Importing.Form(("preset", "crm-pipeline")).WithFolder(folder));
        Assert.Equal(("Succeeded", head), (second.Status(), await client.Head()));
        Assert.Equal("created 0, there 8800, refused 0", second.Counts("leads"));
        await Shows(client, head);
    }

    private static async Task Shows(HttpClient client, long head)
    {
        // A list waits two seconds for the views at most; on a busy machine they may take longer to come to nine thousand changes.
        var asOf = -1L;
        for (var tries = 0; asOf < head && tries < 30; tries++)
            asOf = (await Get(client, $"/leads?limit=1&after={head}")).GetProperty("asOf").GetInt64();
        Assert.Equal(head, asOf);
        foreach (var (stage, count) in new[] { ("Prospect", 500), ("Lead", 1589), ("Won", 4238), ("Lost", 2473) })
            Assert.Equal(count, (await Get(client, $"/leads?stage={stage}&count=true&limit=1&after={head}")).GetProperty("total").GetInt32());
        var account = (await Get(client, "/accounts?q=Bluth")).GetProperty("items")[0];
        Assert.Equal(("Bluth Company", "technolgy", "United States", "1000-4999"), (Text(account, "name"), Text(account, "industry"), Text(account, "region"), Text(account, "sizeBand")));
        var lead = (await Get(client, $"/leads?q={Uri.EscapeDataString("GTX Pro · Isdom")}&stage=Won&limit=200")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("externalIds").GetProperty("crm-pipeline").GetString() == "Z063OYW0");
        Assert.Equal(("GTX Pro · Isdom", "GTX Pro", "Isdom", "Darcel Schlecht"), (Text(lead, "title"), Text(lead, "product"), Text(lead, "accountName"), Text(lead, "ownerName")));
        Assert.Equal("4514.00", lead.GetProperty("amount").GetProperty("value").GetString());
        Assert.Equal("2017-03-11T00:00:00Z", lead.GetProperty("stageSince").GetString());
    }

    private static async Task<JsonElement> Get(HttpClient client, string path) => await (await client.GetAsync("/api/v1" + path)).Read();

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
