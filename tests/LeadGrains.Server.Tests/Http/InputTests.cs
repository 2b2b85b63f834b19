using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Http;

public sealed class InputTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("?x=1", "?x unknown")]
    [InlineData("?Limit=1", "?Limit unknown")]
    [InlineData("?limit=0", "?limit invalid")]
    [InlineData("?limit=201", "?limit invalid")]
    [InlineData("?limit=abc&stage=lead&pool=1", "?limit invalid", "?stage invalid", "?pool invalid")]
    [InlineData("?limit=", "?limit invalid")]
    [InlineData("?stage=1", "?stage invalid")]
    [InlineData("?stage=Lead&stage=Prospect", "?stage invalid")]
    [InlineData("?owner=", "?owner invalid")]
    public async Task Every_mistake_of_a_query_is_named(string query, params string[] expected)
    {
        var response = await Get("list" + query);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(expected.Order(), (await response.Errors()).Order());
    }

    [Theory]
    [InlineData("", "50")]
    [InlineData("?limit=200&stage=Lead&owner=lead_1&pool=true&count=true", "200")]
    public async Task A_sound_query_comes_through(string query, string expected) =>
        Assert.Equal(expected, await (await Get("list" + query)).Content.ReadAsStringAsync());

    [Fact]
    public async Task A_required_parameter_that_is_missing_is_named() => Assert.Equal(["?how required"], await (await Get("fails")).Errors());

    [Theory]
    [InlineData("\"7\"", true)]
    [InlineData("7", false)]
    [InlineData("W/\"7\"", false)]
    [InlineData("*", false)]
    [InlineData("\"7\", \"8\"", false)]
    [InlineData("\"-7\"", false)]
    public async Task If_match_takes_one_strong_version(string header, bool taken)
    {
        var response = await Get("caller", ("If-Match", header));
        Assert.Equal(taken ? 200 : 400, (int)response.StatusCode);
        if (taken) Assert.Equal(7, (await response.Read()).GetProperty("ifMatch").GetInt64());
        else Assert.Equal(["If-Match invalid"], await response.Errors());
    }

    [Theory]
    [InlineData("k", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("201", false)]
    public async Task Idempotency_key_is_visible_ascii(string key, bool taken)
    {
        if (key == "201") key = new string('x', 201);
        Assert.Equal(taken ? 200 : 400, (int)(await Get("caller", ("Idempotency-Key", key))).StatusCode);
    }

    [Fact]
    public async Task The_request_hash_tells_bodies_apart()
    {
        async Task<string> Hash(string json)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/test/caller") { Content = Json(json) };
            request.Headers.Add("Idempotency-Key", "one");
            return (await (await fixture.Server.Client().SendAsync(request)).Read()).GetProperty("requestHash").GetString()!;
        }

        Assert.Equal(await Hash("""{"weight":1}"""), await Hash("""{"weight":1}"""));
        Assert.NotEqual(await Hash("""{"weight":1}"""), await Hash("""{"weight":0}"""));
    }

    [Theory]
    [InlineData("Rule", 409)]
    [InlineData("Forbidden", 403)]
    [InlineData("NotFound", 404)]
    [InlineData("VersionMismatch", 412)]
    [InlineData("KeyReused", 422)]
    public async Task A_refusal_has_its_status(string kind, int status)
    {
        var response = await Get("refuses?kind=" + kind);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("test.refused", await response.Code());
        var problem = await response.Read();
        Assert.All(["type", "title", "status", "detail", "errors", "traceId"], name => Assert.True(problem.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task A_log_that_is_away_is_told_as_such()
    {
        var response = await Get("fails?how=log");
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("log.unavailable", await response.Code());
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_bug_tells_no_details()
    {
        var response = await Get("fails?how=bug");
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("server.error", await response.Code());
        Assert.DoesNotContain("canary", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_routes_and_methods_are_problems_too()
    {
        Assert.Equal("not_found", await (await Get("../nowhere")).Code());
        Assert.Equal("request.method_not_allowed", await (await fixture.Server.Client().DeleteAsync("/api/v1/me")).Code());
    }

    private async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/test/" + path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await fixture.Server.Client().SendAsync(request);
    }
}
