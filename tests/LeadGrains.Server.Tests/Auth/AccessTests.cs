using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LeadGrains.Server.Tests.Auth;

public sealed class AccessTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    /// <summary>The contract's table once more, independently: a Y for every role that may, in the order of <see cref="Roles"/>.</summary>
    private static readonly Dictionary<Permission, string> Table = new()
    {
        [Permission.SignedIn] = "YYYYYYY",
        [Permission.Read] = "YYYYYYY",
        [Permission.ReadRestricted] = "YY--Y--",
        [Permission.Write] = "YYYYY-Y",
        [Permission.CreateLead] = "YYYY--Y",
        [Permission.Claim] = "YYY----",
        [Permission.Move] = "YYY---Y",
        [Permission.Reassign] = "YY-----",
        [Permission.Import] = "YY-YY-Y",
        [Permission.AdministerPeople] = "Y------",
        [Permission.AdministerTokens] = "Y------",
        [Permission.AdministerPlaybook] = "Y------",
        [Permission.ReadMetrics] = "Y------",
        [Permission.Maintain] = "Y------",
    };

    private static readonly string[] Roles = ["Administrator", "Manager", "Seller", "Marketer", "Analyst", "ApiReader", "ApiWriter"];

    [Fact]
    public async Task Every_cell_of_the_role_table_holds()
    {
        Assert.Equal(Enum.GetValues<Permission>().Order(), Table.Keys.Order());
        for (var column = 0; column < Roles.Length; column++)
        {
            var client = fixture.Server.Client((await fixture.Server.Client().NewToken(Roles[column])).Token);
            foreach (var (permission, row) in Table)
            {
                var response = await client.GetAsync($"/api/v1/test/needs/{permission}");
                Assert.True((int)response.StatusCode == (row[column] == 'Y' ? 204 : 403), $"{Roles[column]} {permission}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Nothing_answers_without_credentials_but_what_is_open_by_name()
    {
        string[] open = ["POST /sign-in", "GET /health/live", "GET /health/ready"];
        foreach (var (method, path) in Routes())
        {
            using var request = new HttpRequestMessage(new(method), path);
            var response = await fixture.Server.Client(token: null).SendAsync(request);
            if (!open.Contains($"{method} {path}")) Assert.True((int)response.StatusCode == 401, $"{method} {path}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/nowhere")]
    [InlineData("/docs")]
    [InlineData("/docs/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/asyncapi/v1.json")]
    [InlineData("/hubs/live")]
    public async Task What_leads_nowhere_is_closed_too(string path)
    {
        var response = await fixture.Server.Client(token: null).GetAsync(path);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("auth.required", await response.Code());
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("Bearer nobody-has-this")]
    [InlineData("Bearer")]
    [InlineData("Basic YTpi")]
    public async Task Credentials_that_are_none_are_refused(string header)
    {
        var client = fixture.Server.Client(token: null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        Assert.Equal("auth.invalid", await (await client.GetAsync("/api/v1/me")).Code());
    }

    [Fact]
    public void An_endpoint_that_says_nothing_about_access_fails_the_start()
    {
        var app = WebApplication.Create();
        app.MapGet("/forgotten", () => "");
        var failed = Assert.Throws<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).CheckAccessOfEveryEndpoint());
        Assert.Contains("/forgotten", failed.Message, StringComparison.Ordinal);
    }

    private IEnumerable<(string Method, string Path)> Routes() =>
        from endpoint in ((IEndpointRouteBuilder)fixture.Server.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (method, "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content : "x")))));
}
