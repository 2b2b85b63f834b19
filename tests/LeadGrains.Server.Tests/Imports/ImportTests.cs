using System.Net.Http.Headers;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Imports;

public sealed class ImportTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Leads = "lead_id,lead,account,stage,owner,amount\n";

    private readonly HttpClient client = fixture.Server.Client();

    [Fact]
    public async Task A_broken_file_imports_nothing_and_tells_every_bad_row()
    {
        var head = await client.Head();
        var ended = await client.Import(Importing.Form().With("a.csv", Leads + "b1,One,Acme,Lead,,1\nb2,,Acme,Sold,,1\nb3,Three,Acme,Lead,Nobody,much\n"));
        Assert.Equal("Failed", ended.Status());
        Assert.Equal(
        [
            "a.csv,3,stage,\"unknown stage 'Sold'; known are Prospect, Lead, Opportunity, Won, Lost, Disqualified, Nurturing\"",
            "a.csv,3,lead,is empty",
            "a.csv,4,amount,'much' is no amount such as 1200.50",
            "a.csv,4,owner,there is no seller of this name",
        ], await client.Errors(ended));
        Assert.Equal(4, ended.GetProperty("errors").GetInt32());
        Assert.Equal(head, await client.Head());
    }

    [Fact]
    public async Task Partial_takes_the_good_rows()
    {
        var form = Importing.Form(("partial", "true")).With("a.csv", Leads + "p1,One,Partial Inc,Lead,,1\np2,,Partial Inc,Lead,,1\n");
        var ended = await client.Import(form);
        Assert.Equal(("Succeeded", "created 1, there 0, refused 0", "created 1, there 0, refused 0"), (ended.Status(), ended.Counts("leads"), ended.Counts("accounts")));
        Assert.Equal(["a.csv,3,lead,is empty"], await client.Errors(ended));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_tells_what_would_happen()
    {
        var head = await client.Head();
        var ended = await client.Import(Importing.Form(("dryRun", "true")).With("a.csv", Leads + "d1,One,Dry Inc,Lead,,1\nd2,Two,Dry Inc,Won,,5\n"));
        Assert.Equal(("Succeeded", "created 2, there 0, refused 0", "created 1, there 0, refused 0"), (ended.Status(), ended.Counts("leads"), ended.Counts("accounts")));
        Assert.Equal(head, await client.Head());
    }

    [Fact]
    public async Task People_and_their_roles_come_in_once()
    {
        MultipartFormDataContent Form() => Importing.Form().With("people.csv", "contact,account,title,role,leaning,email\n王敏,People Inc,采购经理,DecisionMaker,ForUs,wang@example.com\nLi,,,,,\n");
        Assert.Equal("created 2, there 0, refused 0", (await client.Import(Form())).Counts("contacts"));
        var head = await client.Head();
        Assert.Equal("created 0, there 2, refused 0", (await client.Import(Form())).Counts("contacts"));
        Assert.Equal(head, await client.Head());
        var contact = (await (await client.GetAsync($"/api/v1/contacts?q={Uri.EscapeDataString("王敏")}&after={head}")).Read()).GetProperty("items")[0];
        Assert.Equal("DecisionMaker", contact.GetProperty("roles")[0].GetProperty("role").GetString());
    }

    [Fact]
    public async Task Who_knows_whom_comes_in_once_and_every_bad_row_is_told()
    {
        const string People = "contact_id,contact,account,title\nk1,Wang,Know Inc,\nk2,Li,Know Inc,\nk3,Zhao,,a title needs an account\n";
        const string Head = "contact_id,knows_id,knows,since\n";
        var broken = await client.Import(Importing.Form().With("people.csv", People).With("ties.csv", Head + "k1,k2,Classmate,\nk1,k2,Classmate,\nk1,k1,Friend,\nk2,k9,Friend,\nk2,k3,Friend,\nk2,k1,Foe,\nk2,k1,Friend,soon\nk2,,Friend,\n"));
        Assert.Equal(
        [
            "people.csv,4,title,a title needs an account",
            "ties.csv,3,contact_id,\"is there already, on line 2\"",
            "ties.csv,4,knows_id,nobody knows themselves",
            "ties.csv,5,knows_id,there is no contact 'k9'",
            "ties.csv,6,knows_id,there is no contact 'k3'",
            "ties.csv,7,knows,\"unknown knows 'Foe'; known are Colleague, FormerColleague, Classmate, Friend, Relative, Professional, MetAt\"",
            "ties.csv,8,since,'soon' is no date such as 2026-01-31",
            "ties.csv,9,knows_id,is empty",
        ], await client.Errors(broken));

        MultipartFormDataContent Form() => Importing.Form().With("people.csv", People.Replace("a title needs an account", "")).With("ties.csv", Head + "k1,k2,Classmate,2001-09-01\nk2,k1,Friend,\nk3,k1,Relative,\n");
        Assert.Equal("created 3, there 0, refused 0", (await client.Import(Form())).Counts("relations"));
        Assert.Equal("created 0, there 3, refused 0", (await client.Import(Form())).Counts("relations"));
        Assert.Equal("created 1, there 0, refused 0", (await client.Import(Importing.Form().With("ties.csv", Head + "k2,k3,MetAt,\n"))).Counts("relations"));
    }

    [Fact]
    public async Task Whom_one_of_ours_knows_comes_in_too()
    {
        var user = (await client.Make("/users", new { name = "Engineer", role = "Seller" })).Id();
        const string Head = "contact_id,user_id,knows_id,knows\n";
        var people = Importing.Form().With("people.csv", "contact_id,contact,account,title\no1,Wang Ours,Ours Inc,\no2,Li Ours,Ours Inc,\n");
        var broken = await client.Import(people.With("ties.csv", Head + $"o1,{user},o2,Friend\n,,o2,Friend\n,usr_nobody,o2,Friend\n"));
        Assert.Equal(
        [
            "ties.csv,2,contact_id,either a contact or one of ours knows the other",
            "ties.csv,3,contact_id,either a contact or one of ours knows the other",
            "ties.csv,4,user_id,there is no user 'usr_nobody'",
        ], await client.Errors(broken));

        MultipartFormDataContent Form() => Importing.Form().With("people.csv", "contact_id,contact,account,title\no1,Wang Ours,Ours Inc,\no2,Li Ours,Ours Inc,\n")
            .With("ties.csv", Head + $",{user},o1,Classmate\no1,,o2,Friend\n").With("more.csv", $"user_id,knows_id,knows\n{user},o2,Colleague\n");
        Assert.Equal("created 3, there 0, refused 0", (await client.Import(Form())).Counts("relations"));
        Assert.Equal("created 0, there 3, refused 0", (await client.Import(Form())).Counts("relations"));
        var known = (await client.See($"/contacts?q={Uri.EscapeDataString("Wang Ours")}")).Ids().Single();
        var hop = Assert.Single((await client.See($"/paths?from={user}&to={known}&k=1")).Items("paths")[0].Items("hops"));
        Assert.Equal((user, "Classmate"), (hop.Text("from"), hop.Text("kind")));
    }

    [Fact]
    public async Task A_mapping_of_ones_own_is_taken()
    {
        const string Mapping = """{"name":"mine","system":"mine","currency":"EUR","source":"directory","createMissingAccounts":true,"files":[{"kind":"accounts","columns":{"Firma":{"to":"name","required":true},"Land":{"to":"region"}}}]}""";
        var ended = await client.Import(Importing.Form(("mapping", Mapping)).With("firmen.csv", "Firma;Land\nEigenbau GmbH;Österreich\n"));
        Assert.Equal("created 1, there 0, refused 0", ended.Counts("accounts"));
    }

    [Fact]
    public async Task A_cancelled_import_stops_and_can_be_gone_on_with()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"c{i},Lead {i},,Prospect,,\n"));
        var started = await client.PostAsync("/api/v1/imports", Importing.Form().With("many.csv", Leads + rows));
        var at = started.Headers.Location!;
        while ((await (await client.GetAsync(at)).Read()).GetProperty("done").GetInt32() == 0)
            await Task.Yield();
        Assert.Equal("Cancelled", (await (await client.DeleteAsync(at)).Read()).Status());
        Assert.Equal("Cancelled", (await client.Ended(at)).Status());
        var again = await client.Import(Importing.Form().With("some.csv", Leads + string.Concat(Enumerable.Range(1, 10).Select(i => $"c{i},Lead {i},,Prospect,,\n"))));
        Assert.Equal("Succeeded", again.Status());
    }

    [Theory]
    [InlineData("colour", "red", "/colour unknown")]
    [InlineData("preset", "nobody", "/preset unknown")]
    [InlineData("mapping", "{}", "/mapping invalid")]
    [InlineData("dryRun", "perhaps", "/dryRun invalid")]
    public async Task Fields_are_checked(string field, string value, string error)
    {
        var refused = await client.PostAsync("/api/v1/imports", Importing.Form((field, value)).With("a.csv", Leads));
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal([error], await refused.Errors());
    }

    [Fact]
    public async Task Without_a_file_there_is_nothing_to_import() =>
        Assert.Equal(["/file required"], await (await client.PostAsync("/api/v1/imports", Importing.Form(("preset", "leadgrains")))).Errors());

    [Fact]
    public async Task Only_forms_are_taken()
    {
        var json = await client.PostAsync("/api/v1/imports", Answers.Json("{}"));
        Assert.Equal(415, (int)json.StatusCode);
        var torn = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nlead\n"u8.ToArray());
        torn.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(400, (int)(await client.PostAsync("/api/v1/imports", torn)).StatusCode);
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_turned_away_clearly_before_it_is_sent()
    {
        var huge = new ByteArrayContent([]);
        huge.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        huge.Headers.ContentLength = 1024L * 1024 * 1024 + 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = huge };
        request.Headers.ExpectContinue = true;
        var answer = await client.SendAsync(request);
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Equal("import.too_large", await answer.Code());
    }

    [Fact]
    public async Task Who_may_not_import_is_refused()
    {
        var (_, seller) = await client.NewToken("Seller");
        Assert.Equal(403, (int)(await fixture.Server.Client(seller).PostAsync("/api/v1/imports", Importing.Form().With("a.csv", Leads))).StatusCode);
        Assert.Equal(401, (int)(await fixture.Server.Client(null).PostAsync("/api/v1/imports", Importing.Form().With("a.csv", Leads))).StatusCode);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_import()
    {
        using var keyed = fixture.Server.Client();
        keyed.DefaultRequestHeaders.Add("Idempotency-Key", "import-1");
        var first = await keyed.PostAsync("/api/v1/imports", Importing.Form().With("k.csv", Leads + "k1,One,,Prospect,,\n"));
        var again = await keyed.PostAsync("/api/v1/imports", Importing.Form().With("k.csv", Leads + "k1,One,,Prospect,,\n"));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(422, (int)(await keyed.PostAsync("/api/v1/imports", Importing.Form().With("k.csv", Leads + "k2,Two,,Prospect,,\n"))).StatusCode);
        Assert.Equal("Succeeded", (await client.Ended(first.Headers.Location!)).Status()); // so that it does not run into other tests
    }
}
