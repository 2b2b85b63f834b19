using LeadGrains.Server.Auth;
using LeadGrains.Testing;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Auth;

public sealed class TokenTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_revoked_token_opens_nothing_any_more()
    {
        var (id, token) = await fixture.Server.Client().NewToken("Seller");
        var client = fixture.Server.Client(token);
        Assert.Equal(200, (int)(await client.GetAsync("/api/v1/me")).StatusCode);
        var credential = (await fixture.Server.Get<TokenStore>().Prove(token))!;
        var watch = fixture.Server.Get<CredentialWatch>();
        Assert.NotNull(await watch.Current(credential));
        Assert.Equal(204, (int)(await fixture.Server.Client().DeleteAsync($"/api/v1/tokens/{id}")).StatusCode);
        Assert.Equal("auth.invalid", await (await client.GetAsync("/api/v1/me")).Code());
        Assert.Null(await watch.Current(credential));
        Assert.Equal(404, (int)(await fixture.Server.Client().DeleteAsync("/api/v1/tokens/tok_none")).StatusCode);
    }

    [Fact]
    public async Task Me_tells_who_asks()
    {
        var (id, token) = await fixture.Server.Client().NewToken("Manager", ""","userId":"usr_administrator" """);
        var me = await (await fixture.Server.Client(token).GetAsync("/api/v1/me")).Read();
        Assert.Equal($"{id} Token Manager usr_administrator Administrator default", string.Join(' ', new[] { "id", "kind", "role", "userId", "name", "workspace" }.Select(n => me.GetProperty(n).GetString())));
    }

    [Fact]
    public async Task A_token_needs_a_known_user_and_a_future()
    {
        var admin = fixture.Server.Client();
        var unknown = await admin.PostAsync("/api/v1/tokens", Json("""{"name":"x","role":"Seller","userId":"usr_nobody"}"""));
        Assert.Equal(409, (int)unknown.StatusCode);
        Assert.Equal(["/userId not_found"], await unknown.Errors());
        Assert.Equal(400, (int)(await admin.PostAsync("/api/v1/tokens", Json("""{"name":"x","role":"Seller","expiresAt":"2020-01-01T00:00:00Z"}"""))).StatusCode);
    }

    [Fact]
    public async Task The_list_pages_through_all_and_tells_no_secret()
    {
        var admin = fixture.Server.Client();
        var made = new List<string>();
        for (var i = 0; i < 5; i++) made.Add((await admin.NewToken("Analyst")).Id);
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await (await admin.GetAsync("/api/v1/tokens?limit=2" + next)).Read();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString() is { } cursor ? "&cursor=" + cursor : null;
            Assert.DoesNotContain("lgt_", page.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("hash", page.ToString(), StringComparison.OrdinalIgnoreCase);
        }
        while (next is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), made.ToHashSet());
        Assert.Equal(["?cursor invalid"], await (await admin.GetAsync("/api/v1/tokens?cursor=abc")).Errors());
    }

    [Fact]
    public async Task An_expired_token_and_an_old_ticket_open_nothing()
    {
        var time = new ManualTime();
        await using var server = await RunningServer.Start(time: time);
        var (_, token) = await server.Client().NewToken("Seller", $$""","expiresAt":"{{time.Now.AddMinutes(5):yyyy-MM-ddTHH:mm:ssZ}}" """);
        var ticket = (await (await server.Client(token).PostAsync("/api/v1/live-ticket", null)).Read()).GetProperty("ticket").GetString()!;
        var tickets = server.Get<LiveTickets>();
        Assert.NotNull(await tickets.Prove(ticket));
        Assert.Null(await tickets.Prove(ticket[..^8] + (ticket[^8] == 'A' ? 'B' : 'A') + ticket[^7..]));
        Assert.Equal("auth.invalid", await (await server.Client(ticket).GetAsync("/api/v1/me")).Code());
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await tickets.Prove(ticket));
        Assert.Equal(200, (int)(await server.Client(token).GetAsync("/api/v1/me")).StatusCode);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("auth.invalid", await (await server.Client(token).GetAsync("/api/v1/me")).Code());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task A_lasting_token_in_an_address_is_not_taken(string suffix)
    {
        var (_, token) = await fixture.Server.Client().NewToken("Seller");
        Assert.Equal(401, (int)(await fixture.Server.Client(null).GetAsync($"/hubs/live?access_token={token}{suffix}")).StatusCode);
    }
}
