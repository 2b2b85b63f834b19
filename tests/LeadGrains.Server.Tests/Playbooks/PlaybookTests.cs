using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Server.Playbooks;
using LeadGrains.Testing;
using Orleans;

namespace LeadGrains.Server.Tests.Playbooks;

/// <summary>The playbook over HTTP, on a server of its own: who has one changes it for everybody.</summary>
public sealed class PlaybookTests : IAsyncLifetime
{
    private const string Address = "/api/v1/playbook";
    private RunningServer server = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.Start();
        admin = server.Client();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(null, "en", "Payment habit")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh", "付款习惯")]
    [InlineData("en-GB, zh;q=0.5", "en", "Payment habit")]
    [InlineData("fr, zh-Hant;q=0.2", "zh", "付款习惯")]
    [InlineData("zh;q=0, *;q=0.1", "en", "Payment habit")]
    [InlineData("fr", "en", "Payment habit")]
    [InlineData("zho", "en", "Payment habit")]
    [InlineData(";;;", "en", "Payment habit")]
    public async Task Texts_are_in_the_language_asked_for(string? accept, string language, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        var response = await admin.SendAsync(request);
        Assert.Equal((200, language, "Accept-Language"), ((int)response.StatusCode, response.Content.Headers.ContentLanguage.Single(), response.Headers.Vary.Single()));
        var playbook = await response.Read();
        var topic = playbook.GetProperty("topics").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "payment-habit");
        Assert.Equal((name, "Number", 0.1), (topic.GetProperty("name").GetString(), topic.GetProperty("compares").GetString(), topic.GetProperty("tolerance").GetDouble()));
        Assert.False(playbook.GetProperty("own").GetBoolean());
        Assert.Equal("\"0\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_workspace_takes_its_own_and_goes_back()
    {
        var mine = new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 12").Text;
        var put = await admin.PutAsync(Address, Yaml(mine));
        var version = (await put.Read()).GetProperty("version").GetInt64();
        Assert.Equal((200, $"\"{version}\""), ((int)put.StatusCode, put.Headers.ETag!.Tag));
        Assert.Equal(12, (await Get()).GetProperty("limits").GetProperty("sellerCapacity").GetInt32());
        Assert.True((await Get()).GetProperty("own").GetBoolean());
        var source = await admin.GetAsync(Address + "/source");
        Assert.Equal(("application/yaml", "utf-8", mine), (source.Content.Headers.ContentType!.MediaType, source.Content.Headers.ContentType.CharSet, await source.Content.ReadAsStringAsync()));
        Assert.Equal(put.Headers.ETag, source.Headers.ETag);
        var seller = await (await admin.PostAsync("/api/v1/users", Answers.Json("""{"name":"Nan","role":"Seller"}"""))).Read();
        Assert.Equal(12, seller.GetProperty("capacity").GetInt32());

        var again = await admin.PutAsync(Address, Yaml(mine));
        Assert.Equal(put.Headers.ETag, again.Headers.ETag);
        var stale = await admin.SendAsync(Conditional(HttpMethod.Delete, "\"0\""));
        Assert.Equal((412, "version_mismatch"), ((int)stale.StatusCode, await stale.Code()));
        var gone = await (await admin.SendAsync(Conditional(HttpMethod.Delete, put.Headers.ETag!.Tag))).Read();
        Assert.False(gone.GetProperty("own").GetBoolean());
        Assert.Equal(40, gone.GetProperty("limits").GetProperty("sellerCapacity").GetInt32());
        Assert.Equal(["playbook.changed", "playbook.reset"], (await Changes()).Select(change => change.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Watchers_hear_that_there_is_another_and_not_all_of_it()
    {
        await admin.PutAsync(Address, Yaml(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 13").Text));
        var change = (await Changes()).Single();
        Assert.Equal(("{}", "Workspace"), (change.GetProperty("data").GetRawText(), change.GetProperty("entity").GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_the_first_time()
    {
        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Put, Address) { Content = Yaml(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 14").Text) };
            request.Headers.Add("Idempotency-Key", "once");
            return request;
        }
        var first = await admin.SendAsync(Request());
        await admin.DeleteAsync(Address);
        var second = await admin.SendAsync(Request());
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.False((await Get()).GetProperty("own").GetBoolean());
    }

    [Fact]
    public async Task All_mistakes_are_told_and_nothing_changes()
    {
        var planted = new Planted();
        var line = planted.Replace("code: headcount", "stages: [Prospect, Lead", "stages: [Prospect, Leed");
        var last = planted.Replace("limits:", "sellerCapacity: 40", "selerCapacity: 40");
        var refused = await admin.PutAsync(Address, Yaml(planted.Text));
        Assert.Equal((400, "playbook.invalid"), ((int)refused.StatusCode, await refused.Code()));
        var errors = (await refused.Read()).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            ["/topics/1/stages/1 enum", "/limits/selerCapacity unknown", "/limits/sellerCapacity required"],
            errors.Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}"));
        Assert.StartsWith($"line {line}: 'Leed' is none of", errors[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("did you mean 'sellerCapacity'?", errors[1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(refused.Content.Headers.ContentLanguage);
        Assert.Empty(await Changes());

        var told = await (await admin.PostAsync(Address + "/check", Yaml(planted.Text))).Read();
        Assert.Equal([line, last, last], told.GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetProperty("line").GetInt32()));
        Assert.False(told.GetProperty("sound").GetBoolean());
        Assert.True((await (await admin.PostAsync(Address + "/check", Yaml(ThePlaybook.Delivered.Yaml))).Read()).GetProperty("sound").GetBoolean());
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("Seller")]
    [InlineData("Analyst")]
    [InlineData("ApiReader")]
    [InlineData("ApiWriter")]
    public async Task Others_read_and_check_but_do_not_change(string role)
    {
        var client = server.Client((await admin.NewToken(role)).Token);
        Assert.Equal(200, (int)(await client.GetAsync(Address)).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync(Address + "/source")).StatusCode);
        Assert.Equal(200, (int)(await client.PostAsync(Address + "/check", Yaml("a: b"))).StatusCode);
        Assert.Equal(403, (int)(await client.PutAsync(Address, Yaml(ThePlaybook.Delivered.Yaml))).StatusCode);
        Assert.Equal(403, (int)(await client.DeleteAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task What_is_no_yaml_or_too_much_is_refused()
    {
        Assert.Equal(415, (int)(await admin.PutAsync(Address, Answers.Json("{}"))).StatusCode);
        Assert.Equal(413, (int)(await admin.PutAsync(Address, Yaml(new string('#', 1024 * 1024 + 1)))).StatusCode);
        Assert.Equal("playbook.invalid", await (await admin.PutAsync(Address, Yaml(""))).Code());
    }

    [Fact]
    public async Task One_as_long_as_may_be_is_taken_and_given_back()
    {
        var text = ThePlaybook.Delivered.Yaml;
        text += new string('#', PlaybookText.MostBytes - Encoding.UTF8.GetByteCount(text));
        Assert.Equal(200, (int)(await admin.PutAsync(Address, Yaml(text))).StatusCode);
        Assert.Equal(text, await (await admin.GetAsync(Address + "/source")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Old_leads_keep_the_channel_that_a_new_playbook_no_longer_knows()
    {
        const string Lead = """{"title":"Saw","source":{"channel":"sponsorship"}}""";
        var lead = (await (await admin.PostAsync("/api/v1/leads", Answers.Json(Lead))).Read()).GetProperty("id").GetString();
        var put = await admin.PutAsync(Address, Yaml(new Planted().With("code: sponsorship", "code: sponsorship", "code: adverts").Text));
        Assert.Equal(200, (int)put.StatusCode);
        Assert.Equal("lead.unknown_source", await (await admin.PostAsync("/api/v1/leads", Answers.Json(Lead))).Code());
        Assert.Equal(201, (int)(await admin.PostAsync("/api/v1/leads", Answers.Json(Lead.Replace("sponsorship", "adverts", StringComparison.Ordinal)))).StatusCode);
        Assert.Equal("sponsorship", (await (await admin.GetAsync($"/api/v1/leads/{lead}")).Read()).GetProperty("source").GetProperty("channel").GetString());
        var found = (await (await admin.GetAsync("/api/v1/leads?source=sponsorship")).Read()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(lead, found.GetProperty("id").GetString());
        var won = await admin.PostAsync($"/api/v1/leads/{lead}/disqualify", Answers.Json("""{"reason":"No fit","failed":["Fit"]}"""));
        Assert.Equal(200, (int)won.StatusCode);
    }

    [Fact]
    public async Task Workspaces_do_not_share_theirs()
    {
        var (other, journal) = (new WorkspaceId("other"), server.Get<Journal>());
        await server.Get<Grains.Workspaces.Directory>().Load(other, CancellationToken.None);
        var theirs = Planted.Read(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 15").Text);
        var boss = new Call(new Actor(new By(ActorKind.System, "test"), Role.Administrator, null, []));
        Assert.Null((await server.Get<IGrainFactory>().Workspace(other).ChangePlaybook(new(theirs), boss)).Refusal);
        Assert.Equal((15, 40), (journal.PlaybookOf(other).Limits.SellerCapacity, journal.PlaybookOf(WorkspaceId.Default).Limits.SellerCapacity));
        Assert.False((await Get()).GetProperty("own").GetBoolean());
    }

    [Fact]
    public async Task It_is_there_again_after_a_restart()
    {
        await admin.PutAsync(Address, Yaml(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 16").Text));
        using var copy = new TempFolder();
        await server.Stop();
        foreach (var file in Directory.EnumerateFiles(server.Folder)) File.Copy(file, copy[Path.GetFileName(file)]);
        await using var next = await RunningServer.Start(copy.Path);
        Assert.Equal(16, (await (await next.Client().GetAsync(Address)).Read()).GetProperty("limits").GetProperty("sellerCapacity").GetInt32());
    }

    [Fact]
    public async Task The_document_tells_of_the_language_and_of_texts()
    {
        var document = await (await admin.GetAsync("/openapi/v1.json")).Read();
        var paths = document.GetProperty("paths");
        Assert.Contains("Accept-Language", paths.GetProperty(Address).GetProperty("get").GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.True(paths.GetProperty(Address).GetProperty("put").GetProperty("requestBody").GetProperty("content").TryGetProperty("application/yaml", out _));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal("number", schemas.GetProperty("Unit").GetProperty("properties").GetProperty("factor").GetProperty("type").GetString());
        Assert.Equal("string", schemas.GetProperty("Money").GetProperty("properties").GetProperty("value").GetProperty("type").GetString());
    }

    private static StringContent Yaml(string text) => new(text, Encoding.UTF8, "application/yaml");

    private static HttpRequestMessage Conditional(HttpMethod method, string version)
    {
        var request = new HttpRequestMessage(method, Address);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(version));
        return request;
    }

    private async Task<JsonElement> Get() => await (await admin.GetAsync(Address)).Read();

    private async Task<IReadOnlyList<JsonElement>> Changes() =>
        [.. (await (await admin.GetAsync("/api/v1/changes?after=0")).Read()).GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("type").GetString()!.StartsWith("playbook.", StringComparison.Ordinal))];
}
