using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Http;

public sealed class StrictBodyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Good = """ "name":"abc","stage":"Lead","leadId":"lead_1","count":3 """;

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "{}", ["/name required", "/stage required", "/leadId required", "/count required"] },
        { "", ["/name required", "/stage required", "/leadId required", "/count required"] },
        { "[]", [" type"] },
        { "null", [" required"] },
        { "{" + Good + ""","nope":1,"x~/y":2}""", ["/nope unknown", "/x~0~1y unknown"] },
        { "{" + Good + ""","Name":"abc"}""", ["/Name unknown"] },
        { "{" + Good + ""","count":4}""", ["/count duplicate"] },
        { """{"name":null,"stage":null,"leadId":null,"count":null}""", ["/name required", "/stage required", "/leadId required", "/count required"] },
        { """{"name":1,"stage":1,"leadId":1,"count":"3"}""", ["/name type", "/stage enum", "/leadId type", "/count type"] },
        { """{"name":"a","stage":"lead","leadId":"","count":6}""", ["/name length", "/stage enum", "/leadId type", "/count range"] },
        { """{"name":"abc","stage":"1","leadId":"l","count":1.5}""", ["/stage enum", "/count type"] },
        { "{" + Good + ""","flag":"true","code":"ABC","at":"2026-01-01T00:00:00"}""", ["/flag type", "/code format", "/at type"] },
        { "{" + Good + ""","amount":{"value":12,"currency":"CNY"}}""", ["/amount/value type"] },
        { "{" + Good + ""","amount":{"value":"1e5","currency":"CNY"}}""", ["/amount/value type"] },
        { "{" + Good + ""","amount":{"value":"1.00001","currency":"yuan"}}""", ["/amount/value format", "/amount/currency format"] },
        { "{" + Good + ""","nested":{"weight":2,"other":1}}""", ["/nested/weight range", "/nested/other unknown"] },
        { "{" + Good + ""","items":[]}""", ["/items length"] },
        { "{" + Good + ""","items":[{"weight":1},{},null,7,{"weight":"1"}]}""", ["/items/1/weight required", "/items/2 required", "/items/3 type", "/items/4/weight type"] },
        { "{" + Good + ""","externalIds":{"crm":1,"erp":null}}""", ["/externalIds/crm type", "/externalIds/erp required"] },
        { """{"name":"a\u0000b","stage":"Lead","leadId":"\ud800","count":3}""", ["/name text", "/leadId text"] },
        { "{" + Good + ""","externalIds":{"\ud800":"x"}}""", ["/externalIds text"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Every_mistake_is_named_in_one_answer(string json, string[] expected)
    {
        var response = await Post(json);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(expected.Order(), (await response.Errors()).Order());
        Assert.Equal("request.invalid", await response.Code());
    }

    [Fact]
    public async Task A_good_body_comes_through_unchanged()
    {
        var json = """{"name":"王小明","stage":"Lead","leadId":"lead_1","count":3,"flag":true,"amount":{"value":"1200.00","currency":"CNY"},"nested":{"weight":0.5,"note":null},"items":[{"weight":1,"note":"n"}],"code":"abc","at":"2026-01-01T08:00:00+08:00","externalIds":{"crm":"7"}}""";
        var response = await Post(json);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(json.Replace("2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00Z", StringComparison.Ordinal), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_allowed_names_of_an_enumeration_are_listed() =>
        Assert.Contains("Prospect, Lead", await (await Post("""{"name":"abc","stage":"x","leadId":"l","count":1}""")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"name\":}")]
    [InlineData("{} {}")]
    [InlineData("{\"name\":\"a\",}")]
    public async Task Broken_json_is_malformed(string json)
    {
        var response = await Post(json);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("request.malformed", await response.Code());
    }

    [Fact]
    public async Task Broken_encoding_is_malformed()
    {
        using var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        Assert.Equal("request.malformed", await (await Post(content)).Code());
    }

    [Fact]
    public async Task Too_much_is_refused_unread() =>
        Assert.Equal(413, (int)(await Post($$"""{"name":"{{new string('a', 1024 * 1024)}}"}""")).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        var response = await Post(content);
        Assert.Equal(415, (int)response.StatusCode);
        Assert.Equal("request.unsupported_media_type", await response.Code());
    }

    [Fact]
    public async Task A_body_where_none_is_taken_is_named()
    {
        var client = fixture.Server.Client();
        Assert.Equal([" unknown"], await (await client.PostAsync("/api/v1/test/nothing", Json("""{"x":1}"""))).Errors());
        Assert.Equal(204, (int)(await client.PostAsync("/api/v1/test/nothing", Json("{}"))).StatusCode);
        Assert.Equal(204, (int)(await client.PostAsync("/api/v1/test/nothing", null)).StatusCode);
    }

    private Task<HttpResponseMessage> Post(string json) => Post(Json(json));

    private Task<HttpResponseMessage> Post(HttpContent content) => fixture.Server.Client().PostAsync("/api/v1/test/everything", content);
}
