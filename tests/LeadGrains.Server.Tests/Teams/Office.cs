using System.Net.Http.Headers;
using System.Text.Json;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Teams;

/// <summary>A running server and short ways to fill it: every test makes the people and things it needs.</summary>
public class Office : IAsyncLifetime
{
    private readonly IHome home;
    private int made;

    public Office() : this(new SqliteHome()) { }

    protected Office(IHome home) => this.home = home;

    public RunningServer Server { get; private set; } = null!;

    /// <summary>An administrator.</summary>
    public HttpClient Admin { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Server = await RunningServer.Start(settings: await home.NewStore());
        Admin = Server.Client();
    }

    public virtual async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A word that nothing else in the office holds.</summary>
    public string Word() => $"w{Interlocked.Increment(ref made)}w";

    public async Task<string> Team(string? manager = null) =>
        (await Admin.Make("/teams", new { name = $"Team {Word()}", managerId = manager })).Id();

    public async Task<string> User(string role = "Seller", string? team = null, int? capacity = null) =>
        (await Admin.Make("/users", new { name = $"{role} {Word()}", role, teamId = team, capacity })).Id();

    /// <summary>A client that acts as a user, or as a token of its own.</summary>
    public async Task<HttpClient> As(string role, string? user = null)
    {
        var token = (await Admin.Make("/tokens", new { name = "test", role, userId = user })).GetProperty("token").GetString();
        return Server.Client(token);
    }

    public async Task<string> Account(string? name = null) => (await Admin.Make("/accounts", new { name = name ?? $"Account {Word()}" })).Id();

    public async Task<string> Contact(string? account = null, string? name = null) =>
        (await Admin.Make("/contacts", new { name = name ?? $"Contact {Word()}", accountId = account })).Id();

    public async Task<string> Lead(string? account = null, string? owner = null, string? title = null, object? amount = null) =>
        (await Admin.Make("/leads", new { title = title ?? $"Lead {Word()}", accountId = account, ownerId = owner, source = new { channel = "exhibition" }, amount })).Id();

    /// <summary>A lead that a customer's decision maker asked for.</summary>
    public async Task<string> Opportunity(string? owner = null)
    {
        var account = await Account();
        var contact = await Contact(account);
        await Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        var lead = await Lead(account, owner);
        await Admin.Do($"/leads/{lead}/customer-signal", Signal(contact));
        return lead;
    }

    public static object Signal(string contact) => new { contactId = contact, kind = "AskedForQuote", words = "请给我们报价", at = "2026-01-05T08:00:00Z" };
}

/// <summary>The same on PostgreSQL, where there is one: a contract's class with <see cref="NeedsPostgresAttribute"/> is skipped without.</summary>
public sealed class PostgresOffice() : Office(new PostgresHome())
{
    public override Task InitializeAsync() => PostgresServer.Missing is null ? base.InitializeAsync() : Task.CompletedTask;

    public override Task DisposeAsync() => PostgresServer.Missing is null ? base.DisposeAsync() : Task.CompletedTask;
}

/// <summary>Short ways to ask.</summary>
public static class Asking
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static async Task<HttpResponseMessage> Send(
        this HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, Json), new MediaTypeHeaderValue("application/json"));
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object? body = null, string? ifMatch = null, string? key = null) =>
        client.Send(HttpMethod.Post, path, body, ifMatch, key);

    public static Task<HttpResponseMessage> Patch(this HttpClient client, string path, object? body = null, string? ifMatch = null) =>
        client.Send(HttpMethod.Patch, path, body, ifMatch);

    /// <summary>Creates, or fails the test.</summary>
    public static async Task<JsonElement> Make(this HttpClient client, string path, object body) => await (await client.Post(path, body)).Expect(201);

    /// <summary>Commands, or fails the test.</summary>
    public static async Task<JsonElement> Do(this HttpClient client, string path, object? body = null) => await (await client.Post(path, body)).Expect(200);

    /// <summary>Reads, or fails the test.</summary>
    public static async Task<JsonElement> See(this HttpClient client, string path) => await (await client.Send(HttpMethod.Get, path)).Expect(200);

    public static async Task<JsonElement> Expect(this HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"expected {status}, got {(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Expects a problem, and returns it.</summary>
    public static async Task<JsonElement> Refused(this HttpResponseMessage response, int status, string code)
    {
        var problem = await response.Expect(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    public static string Id(this JsonElement resource) => resource.Text("id")!;

    public static string? Text(this JsonElement resource, string property) => resource.GetProperty(property) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        var other => other.GetRawText(),
    };

    public static long Number(this JsonElement resource, string property) => resource.GetProperty(property).GetInt64();

    public static JsonElement[] Items(this JsonElement page, string property = "items") => [.. page.GetProperty(property).EnumerateArray()];

    public static string[] Ids(this JsonElement page) => [.. page.Items().Select(Id)];

    public static string[] Pointers(this JsonElement problem) => [.. problem.Items("errors").Select(error => error.Text("pointer")!)];

    public static long Seq(this HttpResponseMessage response) => long.Parse(response.Headers.GetValues("LeadGrains-Seq").Single());

    public static string Tag(this HttpResponseMessage response) => response.Headers.ETag!.Tag;
}
