using System.Text.Json;

namespace LeadGrains.Server.Tests.Http;

public sealed class DocumentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task The_document_tells_bodies_enumerations_queries_and_problems()
    {
        var document = await (await fixture.Server.Client().GetAsync("/openapi/v1.json")).Read();
        var paths = document.GetProperty("paths");
        var body = Resolve(document, paths.GetProperty("/api/v1/test/everything").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        Assert.Equal(["name", "stage", "leadId", "count"], body.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(["Prospect", "Lead"], Resolve(document, body.GetProperty("properties").GetProperty("stage")).GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("integer", body.GetProperty("properties").GetProperty("count").GetProperty("type").GetString());
        var list = paths.GetProperty("/api/v1/test/list").GetProperty("get");
        Assert.Contains("limit", list.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.True(list.GetProperty("responses").GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _));
        Assert.Equal("http", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString());
    }

    [Fact]
    public async Task What_may_be_null_says_so_where_it_stands_and_not_for_its_whole_type()
    {
        var document = await (await fixture.Server.Client().GetAsync("/openapi/v1.json")).Read();
        var types = document.GetProperty("components").GetProperty("schemas");
        Assert.All(types.EnumerateObject().Where(type => type.Value.TryGetProperty("type", out _)), type => Assert.Equal(JsonValueKind.String, type.Value.GetProperty("type").ValueKind));
        Assert.All(types.EnumerateObject().Where(type => type.Value.TryGetProperty("enum", out _)), type => Assert.All(type.Value.GetProperty("enum").EnumerateArray(), name => Assert.Equal(JsonValueKind.String, name.ValueKind)));
        var lead = types.GetProperty("LeadResource").GetProperty("properties");
        Assert.Equal(["null", "#/components/schemas/UserId"], lead.GetProperty("ownerId").GetProperty("oneOf").EnumerateArray().Select(one => (one.TryGetProperty("type", out var type) ? type : one.GetProperty("$ref")).GetString()));
        Assert.Equal("#/components/schemas/UserId", types.GetProperty("UserResource").GetProperty("properties").GetProperty("id").GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task The_page_that_shows_it_loads_nothing_from_elsewhere()
    {
        var page = await fixture.Server.Client().GetAsync("/docs/index.html");
        Assert.Equal(200, (int)page.StatusCode);
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("//cdn", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", html, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonElement Resolve(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
}
