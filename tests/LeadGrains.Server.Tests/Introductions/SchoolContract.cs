using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Introductions;

/// <summary>Who was in one class knows the other: as paths, strengths and graphs tell it, now and of a time.</summary>
public abstract class SchoolContract(Office office)
{
    [ContractFact]
    public async Task Classmates_are_a_way_in_for_as_long_as_the_record_stands()
    {
        var (seller, contact) = (await office.User(), await office.Contact());
        var year = Year();
        var school = new { school = "Wuhan University", from = year, until = year + 4, @class = "Class 2" };
        await office.Admin.Do($"/users/{seller}/schools", new { school = "wuhan  UNIVERSITY", from = year, @class = "class 2" });
        var recorded = await office.Admin.Do($"/contacts/{contact}/schools", school);
        Assert.Equal(("Wuhan University", "Class 2", year, year + 4), Shown(Assert.Single(recorded.Items("schools"))));
        Assert.Equal(recorded.GetProperty("schools").GetRawText(), (await office.Admin.See("/contacts?limit=200")).Items().Single(it => it.Id() == contact).GetProperty("schools").GetRawText());
        Assert.Equal(("wuhan  UNIVERSITY", "class 2", year, null), Shown(Assert.Single((await office.Admin.See($"/users/{seller}")).Items("schools"))));

        var path = Assert.Single((await office.Admin.See($"/paths?to={contact}&explain=true")).Items("paths"));
        var hop = Assert.Single(path.Items("hops"));
        Assert.Equal((seller, "Classmate", "0.5", $"Both were at Wuhan University Class 2, {year}–{year + 4}"), (hop.Text("from"), hop.Text("kind"), hop.Text("strength"), hop.Text("why")));
        Assert.Equal(("Classmate", "0.5", "0.5"), (hop.GetProperty("because").Text("said"), hop.GetProperty("because").Text("prior"), hop.GetProperty("because").Text("strength")));
        var tie = Assert.Single((await office.Admin.See($"/contacts/{contact}/strength")).Items("ties"));
        Assert.Equal((seller, hop.Text("why"), "Classmate"), (tie.Text("userId"), tie.Text("why"), tie.Text("kind")));

        var head = (await office.Admin.See("/changes?limit=1")).Number("head");
        foreach (var query in new[] { "depth=2", $"depth=2&at={head}", $"depth=2&validAt={year + 1}-06-30T00:00:00Z" })
        {
            var graph = await office.Admin.See($"/contacts/{contact}/graph?{query}");
            var place = Assert.Single(graph.Items("nodes"), node => node.Text("kind") == "Class");
            Assert.StartsWith("Wuhan University", place.Text("name"), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(((string[])[$"{contact} Attended {place.Id()} True", $"{seller} Attended {place.Id()} True"]).Order(), Edges(graph));
        }
        Assert.Empty(Edges(await office.Admin.See($"/contacts/{contact}/graph?depth=2&validAt={year - 1}-06-30T00:00:00Z")));
        Assert.Equal(2, (await office.Admin.See($"/contacts/{contact}/graph")).Items("nodes").Length);

        Assert.Empty((await office.Admin.Do($"/contacts/{contact}/schools/withdraw", new { school = "WUHAN university", from = year, @class = "Class 2" })).Items("schools"));
        Assert.Empty((await office.Admin.See($"/paths?to={contact}")).Items("paths"));
        Assert.Empty((await office.Admin.See($"/contacts/{contact}/graph?depth=2")).Items("edges"));
        Assert.Equal(2, (await office.Admin.See($"/contacts/{contact}/graph?depth=2&at={head}")).Items("edges").Length);
        await (await office.Admin.Post($"/contacts/{contact}/schools/withdraw", new { school = "Wuhan University", from = year })).Refused(409, "school.not_recorded");
    }

    [ContractFact]
    public async Task Another_year_or_class_makes_nobody_a_classmate_and_saying_it_twice_changes_nothing()
    {
        var (seller, year) = (await office.User(), Year());
        await office.Admin.Do($"/users/{seller}/schools", new { school = "Tsinghua", from = year });
        foreach (var school in new object[] { new { school = "Tsinghua", from = year + 1 }, new { school = "Tsinghua", from = year, @class = "1" }, new { school = "Peking", from = year } })
        {
            var contact = await office.Contact();
            var once = await office.Admin.Do($"/contacts/{contact}/schools", school);
            Assert.Equal(once.Number("version"), (await office.Admin.Do($"/contacts/{contact}/schools", school)).Number("version"));
            Assert.Empty((await office.Admin.See($"/paths?to={contact}")).Items("paths"));
        }
        var late = await office.Contact();
        await (await office.Admin.Post($"/contacts/{late}/schools", new { school = "Tsinghua", from = year, until = year - 1 })).Refused(409, "school.until_before_from");
        Assert.Equal(["/from", "/school"], (await (await office.Admin.Post($"/contacts/{late}/schools", new { school = " ", from = 1 })).Refused(400, "request.invalid")).Pointers().Order());
        Assert.Null((await office.Admin.Do($"/contacts/{late}/schools", new { school = "Tsinghua", from = year })).Items("schools").Single().Text("until"));
        var corrected = await office.Admin.Do($"/contacts/{late}/schools", new { school = "Tsinghua", from = year, until = year + 3 });
        Assert.Equal(year + 3, Assert.Single(corrected.Items("schools")).Number("until"));
        Assert.Single((await office.Admin.See($"/paths?to={late}&from={seller}")).Items("paths"));
    }

    [ContractFact]
    public async Task Who_is_erased_leaves_no_school_behind()
    {
        const string Canary = "Kanarienvogelsberg";
        var (seller, year) = (await office.User(), Year());
        var contact = await office.Contact();
        await office.Admin.Do($"/users/{seller}/schools", new { school = Canary, from = year });
        await office.Admin.Do($"/contacts/{contact}/schools", new { school = Canary, from = year, @class = Canary });
        await office.Admin.Do($"/contacts/{contact}/schools", new { school = Canary, from = year });
        Assert.Single((await office.Admin.See($"/paths?to={contact}")).Items("paths"));
        await office.Server.Get<IKeyVault>().Destroy(WorkspaceId.Default, contact);
        office.Server.Get<KeyRing>().Forget();
        Assert.Empty((await office.Admin.See($"/paths?to={contact}")).Items("paths"));
        var shown = await office.Admin.See($"/contacts/{contact}");
        Assert.DoesNotContain(Canary, shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, (await office.Admin.See($"/changes?topics=contact:{contact}")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await office.Admin.See($"/contacts/{contact}/graph?depth=2")).Items("edges"));
    }

    [ContractFact]
    public async Task People_say_themselves_where_they_learnt_and_nobody_else_but_administrators()
    {
        var (mine, other, year) = (await office.User(), await office.User(), Year());
        var (me, body) = (await office.As("Seller", mine), new { school = "Tongji", from = year });
        await me.Do($"/users/{mine}/schools", body);
        await (await me.Post($"/users/{other}/schools", body)).Refused(403, "user.not_their_own");
        await (await me.Post($"/users/{other}/schools/withdraw", body)).Refused(403, "user.not_their_own");
        await (await (await office.As("ApiWriter")).Post($"/users/{mine}/schools", body)).Refused(403, "user.not_their_own");
        foreach (var path in new[] { $"/users/{mine}/schools", $"/users/{mine}/schools/withdraw", $"/contacts/{await office.Contact()}/schools", $"/contacts/{await office.Contact()}/schools/withdraw" })
            await (await (await office.As("ApiReader")).Post(path, body)).Refused(403, "auth.forbidden");
        await (await office.Admin.Post("/users/usr_nobody/schools", body)).Refused(404, "user.not_found");
        await (await office.Admin.Post($"/users/{mine}/schools/withdraw", body, ifMatch: "\"1\"")).Refused(412, "version_mismatch");
        Assert.Empty((await me.Do($"/users/{mine}/schools/withdraw", body)).Items("schools"));
        await (await me.Post($"/users/{mine}/schools/withdraw", body)).Refused(409, "school.not_recorded");
    }

    /// <summary>That no other test has.</summary>
    private int Year() => 1900 + (int.Parse(office.Word()[1..^1], System.Globalization.CultureInfo.InvariantCulture) * 2);

    private static (string?, string?, int, int?) Shown(JsonElement school) => (
        school.Text("school"), school.Text("class"), (int)school.Number("from"), school.Text("until") is null ? null : (int)school.Number("until"));

    private static IEnumerable<string> Edges(JsonElement graph) =>
        graph.Items("edges").Select(edge => $"{edge.Text("from")} {edge.Text("kind")} {edge.Text("to")} {edge.GetProperty("current").GetBoolean()}").Order(StringComparer.Ordinal);
}

public sealed class SchoolOnSqlite(Office office) : SchoolContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class SchoolOnPostgres(PostgresOffice office) : SchoolContract(office), IClassFixture<PostgresOffice>;
