using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Tests.Imports;
using Spectre.Console;

namespace LeadGrains.Server.Tests.Demo;

public sealed class DemoTests
{
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
