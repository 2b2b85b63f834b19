using LeadGrains.Server.Hosting;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Auth;

public sealed class SignInTests
{
    [Fact]
    public async Task The_first_start_prints_a_link_that_works_once()
    {
        await using var server = await RunningServer.Start(bootstrap: null);
        var code = server.Console.ToString().Split("/sign-in#code=")[1].Trim();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.Client(null).PostAsync("/sign-in", Json($$"""{"code":"{{code}}"}"""))));
        var signedIn = Assert.Single(answers, a => (int)a.StatusCode == 204);
        Assert.All(answers.Except([signedIn]), a => Assert.Equal(401, (int)a.StatusCode));

        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var me = await (await WithCookie(server, cookie).GetAsync("/api/v1/me")).Read();
        Assert.Equal("Session Administrator usr_administrator", $"{me.GetProperty("kind")} {me.GetProperty("role")} {me.GetProperty("userId")}");
    }

    [Fact]
    public async Task A_cookie_changes_nothing_without_the_header_against_forgery()
    {
        await using var server = await RunningServer.Start();
        var browser = WithCookie(server, await Cookie(server, RunningServer.BootstrapToken));
        var forged = await browser.PostAsync("/api/v1/live-ticket", null);
        Assert.Equal(403, (int)forged.StatusCode);
        Assert.Equal("auth.csrf", await forged.Code());
        browser.DefaultRequestHeaders.Add("LeadGrains-Csrf", "1");
        var ticket = (await (await browser.PostAsync("/api/v1/live-ticket", null)).Read()).GetProperty("ticket").GetString();
        Assert.Equal(200, (int)(await server.Client(null).PostAsync($"/hubs/live/negotiate?negotiateVersion=1&access_token={ticket}", null)).StatusCode);
        Assert.Equal(204, (int)(await browser.PostAsync("/sign-out", null)).StatusCode);
        Assert.Equal(401, (int)(await browser.GetAsync("/api/v1/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_the_token_it_came_from()
    {
        await using var server = await RunningServer.Start();
        var (id, token) = await server.Client().NewToken("Seller");
        var browser = WithCookie(server, await Cookie(server, token));
        Assert.Equal(200, (int)(await browser.GetAsync("/api/v1/me")).StatusCode);
        await server.Client().DeleteAsync($"/api/v1/tokens/{id}");
        Assert.Equal(401, (int)(await browser.GetAsync("/api/v1/me")).StatusCode);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"code":"a","token":"b"}""", 400)]
    [InlineData("""{"token":"nobody-has-this"}""", 401)]
    public async Task Signing_in_takes_one_thing_that_is_right(string json, int status)
    {
        await using var server = await RunningServer.Start();
        Assert.Equal(status, (int)(await server.Client(null).PostAsync("/sign-in", Json(json))).StatusCode);
    }

    [Fact]
    public async Task Each_start_leaves_a_new_credential_for_this_user_alone()
    {
        var first = await RunningServer.Start();
        var file = Path.Combine(first.Folder, CredentialFile.Name);
        var old = (await File.ReadAllTextAsync(file)).Trim();
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(200, (int)(await first.Client(old).GetAsync("/api/v1/tokens")).StatusCode);
        await first.Stop();

        await using var second = await RunningServer.Start(first.Folder, bootstrap: "another-bootstrap-token");
        Assert.Equal(401, (int)(await second.Client(old).GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(200, (int)(await second.Client((await File.ReadAllTextAsync(file)).Trim()).GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(401, (int)(await second.Client().GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(200, (int)(await second.Client("another-bootstrap-token").GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal("", second.Console.ToString());
    }

    private static async Task<string> Cookie(RunningServer server, string token)
    {
        var answer = await server.Client(null).PostAsync("/sign-in", Json($$"""{"token":"{{token}}"}"""));
        Assert.Equal(204, (int)answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single();
    }

    private static HttpClient WithCookie(RunningServer server, string cookie)
    {
        var browser = server.Client(null);
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return browser;
    }
}
