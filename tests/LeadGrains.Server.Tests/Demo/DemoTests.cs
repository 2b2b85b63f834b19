using System.Text.Json;
using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using Spectre.Console;

namespace LeadGrains.Server.Tests.Demo;

public sealed class DemoTests
{
    private static readonly string[] Called = ["name", "title", "reason", "statement", "kind", "role", "closedOn"];

    [Fact]
    public async Task Loads_a_living_workspace_and_a_second_time_changes_nothing()
    {
        await using var server = await RunningServer.Start();
        var client = server.Client();
        Assert.Equal((ExitCode.Done, true), await Load(server, "Loaded."));
        var head = await client.Head();
        Assert.Equal((ExitCode.Done, true), await Load(server, "The demo is there already; nothing was changed."));
        Assert.Equal(head, await client.Head());
        foreach (var stage in new[] { "Prospect", "Lead", "Opportunity", "Won", "Lost", "Disqualified", "Nurturing" })
            Assert.NotEqual(0, await Total(client, $"leads?stage={stage}&after={head}"));
        Assert.Equal((30, 60), (await Total(client, "accounts?limit=1"), await Total(client, "contacts?limit=1")));
    }

    [Fact]
    public async Task The_route_does_what_the_command_does_and_asked_again_answers_the_same_operation()
    {
        await using var commanded = await RunningServer.Start();
        await Load(commanded, "Loaded.");
        await using var server = await RunningServer.Start();
        var client = server.Client();
        var user = (await client.Make("/users", new { name = "Ada", role = "Administrator" })).Id();
        var ada = server.Client((await client.NewToken("Administrator", $$""","userId":"{{user}}" """)).Token);

        var begun = await ada.Post("/demo");
        Assert.Equal(202, (int)begun.StatusCode);
        var ended = await client.Ended(begun.Headers.Location!);
        Assert.Equal(("Succeeded", ended.Number("total"), 0L), (ended.Status(), ended.Number("done"), ended.Number("errors")));
        Assert.Equal(30, ended.GetProperty("result").GetProperty("steps").Number("accounts"));
        Assert.Equal(await Told(commanded.Client()), (await Told(client)).Where(told => !told.Contains("Ada", StringComparison.Ordinal)));

        var head = await client.Head();
        var again = await client.Post("/demo");
        Assert.Equal((202, begun.Headers.Location), ((int)again.StatusCode, again.Headers.Location));
        Assert.Equal(head, await client.Head());
        var last = (await client.See($"/changes?after={head - 1}")).Items("changes").Single();
        Assert.Equal((user, "Ada"), (last.GetProperty("by").Text("id"), last.GetProperty("by").Text("name")));
    }

    [Fact]
    public async Task Stopped_half_way_it_goes_on_when_the_server_does_and_nothing_is_there_twice()
    {
        var first = await RunningServer.Start();
        var at = (await first.Client().Post("/demo")).Headers.Location!;
        await HalfDone(first.Client(), at);
        await first.Stop();

        await using var second = await RunningServer.Start(first.Folder);
        Assert.Equal("Succeeded", (await second.Client().Ended(at)).Status());
        Assert.Equal(await Straight(), await Told(second.Client()));
    }

    [Fact]
    public async Task Cancelled_half_way_another_administrator_goes_on_with_it()
    {
        await using var server = await RunningServer.Start();
        var client = server.Client();
        var at = (await client.Post("/demo")).Headers.Location!;
        await HalfDone(client, at);
        Assert.Equal("Cancelled", (await (await client.DeleteAsync(at)).Read()).Status());

        var other = server.Client((await client.NewToken("Administrator")).Token);
        var begun = await other.Post("/demo");
        Assert.NotEqual(at, begun.Headers.Location);
        Assert.Equal("Succeeded", (await other.Ended(begun.Headers.Location!)).Status());
        Assert.Equal(await Straight(), await Told(client));
    }

    [Theory]
    [InlineData("/accounts", """{"name":"Nordwind Lacke"}""")]
    [InlineData("/contacts", """{"name":"Ines Falk"}""")]
    [InlineData("/leads", """{"title":"Press line","source":{"channel":"call"}}""")]
    public async Task A_workspace_that_holds_something_else_is_left_alone(string path, string body)
    {
        await using var server = await RunningServer.Start();
        var client = server.Client();
        await (await client.PostAsync($"/api/v1{path}", Answers.Json(body))).Expect(201);
        var head = await client.Head();
        await (await client.Post("/demo")).Refused(409, "demo.workspace_not_empty");
        Assert.Equal((ExitCode.Failed, true), await Load(server, "demo.workspace_not_empty"));
        Assert.Equal(head, await client.Head());
    }

    [Fact]
    public async Task Only_administrators_load_it_though_people_and_teams_may_be_there()
    {
        await using var server = await RunningServer.Start();
        var client = server.Client();
        var manager = (await client.Make("/users", new { name = "Lin", role = "Manager" })).Id();
        await client.Make("/teams", new { name = "East", managerId = manager });
        foreach (var role in (string[])["Manager", "Seller", "Marketer", "Analyst", "ApiReader", "ApiWriter"])
            await (await server.Client((await client.NewToken(role)).Token).Post("/demo")).Refused(403, "auth.forbidden");
        Assert.Equal("Succeeded", (await client.Ended((await client.Post("/demo")).Headers.Location!)).Status());
    }

    private static async Task HalfDone(HttpClient client, Uri at)
    {
        var operation = await (await client.GetAsync(at)).Read();
        while (operation.Status() is "Queued" or "Running" && operation.Number("done") < 100) operation = await (await client.GetAsync(at)).Read();
        Assert.Equal("Running", operation.Status());
    }

    /// <summary>What is told of a demo that was loaded without being broken off.</summary>
    private static async Task<string[]> Straight()
    {
        await using var server = await RunningServer.Start();
        await server.Client().Ended((await server.Client().Post("/demo")).Headers.Location!);
        return await Told(server.Client());
    }

    /// <summary>Every change in order, by its type and what it calls things.</summary>
    private static async Task<string[]> Told(HttpClient client)
    {
        var changes = (await client.See("/changes?after=0&limit=1000")).Items("changes");
        Assert.True(changes.Length is > 300 and < 1000, $"{changes.Length} changes");
        return [.. changes.Select(change => $"{change.Text("type")} {string.Join(' ', Called.Select(name => Said(change.GetProperty("data"), name)))}")];

        static string? Said(JsonElement data, string name) => data.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }

    private static async Task<int> Total(HttpClient client, string list) =>
        (await (await client.GetAsync($"/api/v1/{list}&count=true")).Read()).GetProperty("total").GetInt32();

    private static async Task<(int Code, bool Said)> Load(RunningServer server, string expected)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        var code = await Cli.Run(["demo", "--server", server.Address.ToString(), "--token", RunningServer.BootstrapToken], _ => Task.FromResult(-1), console);
        return (code, output.ToString().Contains(expected, StringComparison.Ordinal));
    }
}
