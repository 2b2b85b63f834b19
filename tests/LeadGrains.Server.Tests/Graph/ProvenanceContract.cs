using System.Text.Json;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Graph;

/// <summary>Where we have a relation from and how sure that makes it, the same whichever way it is asked for.</summary>
public abstract class ProvenanceContract(Office office)
{
    [ContractFact]
    public async Task Facts_imports_interactions_and_statements_are_told_apart_now_and_then()
    {
        var seller = await office.User("Seller");
        var brought = await office.Admin.Import(Importing.Form()
            .With("people.csv", "contact_id,contact,account,title\nv1,Brought One,Brought Works,Buyer\nv2,Brought Two,Brought Works,\nv3,Brought Three,,\n")
            .With("ties.csv", $"contact_id,user_id,knows_id,knows\nv1,,v2,Friend\nv2,,v1,Friend\nv2,,v3,Classmate\n,{seller},v1,Colleague\n"));
        Assert.Equal(("Succeeded", "created 4, there 0, refused 0"), (brought.Status(), brought.Counts("relations")));
        string[] people = [await Named("/contacts?q=Brought+One"), await Named("/contacts?q=Brought+Two"), await Named("/contacts?q=Brought+Three")];
        var account = await Named("/accounts?q=Brought+Works");
        await office.Admin.Do($"/contacts/{people[2]}/knows", new { contactId = people[1], kind = "Classmate" });
        await office.Admin.Do($"/contacts/{people[0]}/knows", new { contactId = people[1], kind = "Relative" });
        await office.Admin.Do($"/contacts/{people[1]}/knows", new { contactId = people[0], kind = "Relative" });
        await office.Admin.Do($"/contacts/{people[0]}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        await office.Admin.Do($"/contacts/{people[1]}/influences", new { contactId = people[0], accountId = account, weight = 0.3 });
        await office.Admin.Do($"/contacts/{people[0]}/influences", new { contactId = people[1], accountId = account, weight = 0.4, basis = "Observed", grounds = "the last order" });
        var lead = await office.Lead(account, seller);
        await office.Admin.Do($"/leads/{lead}/identify", new { problem = new { overlooked = "wear", harm = "stops", capability = "coating" } });
        await office.Admin.Do($"/leads/{lead}/customer-signal", new { contactId = people[0], kind = "AskedForQuote", words = "send it", at = "2026-03-01T00:00:00Z" });

        string[] told =
        [
            $"{people[0]} Employment {account} Import 0.4", $"{people[1]} Employment {account} Import 0.4", $"{people[0]} DecisionMaker {account} Statement 0.6",
            $"{people[0]} Friend {people[1]} Import 0.4", $"{people[1]} Friend {people[0]} Import 0.4",
            $"{people[1]} Classmate {people[2]} Import 0.76", $"{people[2]} Classmate {people[1]} Statement 0.76",
            $"{people[0]} Relative {people[1]} Statement 0.84", $"{people[1]} Relative {people[0]} Statement 0.84",
            $"{people[0]} Colleague {seller} Import 0.4",
            $"{people[1]} Influence {people[0]} Statement 0.6", $"{people[0]} Influence {people[1]} Fact 0.95",
            $"{lead} Lead {account} Fact 0.95", $"{seller} Owns {lead} Fact 0.95", $"{people[0]} Signal {lead} Interaction 0.9",
        ];
        var head = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        await office.Admin.Do($"/contacts/{people[0]}/end-employment", new { accountId = account });
        await Same($"/accounts/{account}/graph?depth=4&at={head}", told);
        await Same($"/accounts/{account}/graph?depth=1&at={head}", [.. told.Where(edge => edge.Contains(account, StringComparison.Ordinal) || edge.Contains(" Influence ", StringComparison.Ordinal))]);
        string[] since = [.. told.Where(edge => !edge.Contains("DecisionMaker", StringComparison.Ordinal))];
        await Same($"/accounts/{account}/graph?depth=4", since);
        await Same($"/accounts/{account}/graph?depth=4&validAt=2999-01-01T00:00:00Z", [.. since.Where(edge => edge != told[0])]);
        foreach (var (path, id) in new[] { ("accounts", account), ("contacts", people[0]), ("contacts", people[1]), ("contacts", people[2]), ("leads", lead) })
        {
            var now = await office.Admin.See($"/{path}/{id}/graph?depth=1");
            Assert.All(Told(now), edge => Assert.Contains(edge, since));
            await Same($"/{path}/{id}/graph?at={now.Number("asOf")}", Told(now));
        }

        var hops = (await office.Admin.See($"/paths?to={people[2]}&from={seller}")).Items("paths")[0].Items("hops");
        Assert.Equal([("Colleague", "Import", "0.4"), ("Relative", "Statement", "0.84"), ("Classmate", "Import", "0.76")], hops.Select(hop => (hop.Text("kind")!, hop.Text("provenance")!, hop.Text("confidence")!)));
        await office.Admin.Do($"/contacts/{people[0]}/knows", new { userId = seller, kind = "Colleague" });
        Assert.Equal("0.6", (await office.Admin.See($"/paths?to={people[2]}&from={seller}")).Items("paths")[0].Items("hops")[0].Text("confidence"));
        var influences = (await office.Admin.See($"/accounts/{account}/committee")).Items("influences");
        Assert.Equal([("Fact", "0.95"), ("Statement", "0.6")], influences.Select(one => (one.Text("provenance")!, one.Text("confidence")!)).Order());
    }

    [ContractFact]
    public async Task Who_had_to_do_with_each_other_is_known_by_that()
    {
        var seller = await office.User("Seller");
        var known = await office.Contact();
        using var client = await office.As("Seller", seller);
        await client.Do($"/contacts/{known}/interactions", new { kind = "Meeting", direction = "Outbound", participants = new[] { known }, at = "2026-03-01T00:00:00Z" });
        var hop = (await office.Admin.See($"/paths?to={known}&from={seller}")).Items("paths")[0].Items("hops").Single();
        Assert.Equal(("InTouch", "Interaction", "0.9"), (hop.Text("kind"), hop.Text("provenance"), hop.Text("confidence")));
        var tie = (await office.Admin.See($"/contacts/{known}/strength")).Items("ties").Single();
        Assert.Equal(("InTouch", "Interaction", "0.9"), (tie.Text("kind"), tie.Text("provenance"), tie.Text("confidence")));
        await office.Admin.Do($"/contacts/{known}/knows", new { userId = seller, kind = "Relative" });
        tie = (await office.Admin.See($"/contacts/{known}/strength")).Items("ties").Single();
        Assert.Equal(("Relative", "Statement", "0.6"), (tie.Text("kind"), tie.Text("provenance"), tie.Text("confidence")));
    }

    private async Task Same(string path, string[] expected) => Assert.Equal(expected.Order(StringComparer.Ordinal), Told(await office.Admin.See(path)));

    private async Task<string> Named(string path) => (await office.Admin.See(path)).Ids().Single();

    private static string[] Told(JsonElement graph) => [.. graph.Items("edges")
        .Select(edge => $"{edge.Text("from")} {edge.Text("kind")} {edge.Text("to")} {edge.Text("provenance")} {edge.Text("confidence")}").Order(StringComparer.Ordinal)];
}

public sealed class ProvenanceOnSqlite(Office office) : ProvenanceContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class ProvenanceOnPostgres(PostgresOffice office) : ProvenanceContract(office), IClassFixture<PostgresOffice>;
