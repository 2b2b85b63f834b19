using System.CommandLine;
using System.Text.Json;
using LeadGrains.Server.Demo;
using LeadGrains.Server.Operations;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains demo</c>.</summary>
internal static class DemoVerb
{
    public static Command Create(IAnsiConsole console, ConnectionOptions connection)
    {
        var command = new Command("demo", "Load a small invented company into the running server, whose workspace must be empty. Loading it again changes nothing.");
        connection.AddTo(command);
        command.Does(console, (parsed, cancellation) => Run(parsed, connection, console, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ConnectionOptions connection, IAnsiConsole console, CancellationToken cancellation)
    {
        using var api = connection.Connect(parsed);
        var begun = await api.Call<Operation>(HttpMethod.Post, "/demo", body: null, cancellation);
        if (begun is not { Status: OperationStatus.Succeeded })
            return await Tell(await api.Follow(begun, "Loading the demo", console, cancellation), api, console, cancellation);
        console.MarkupLine("[green]The demo is there already; nothing was changed.[/]");
        return ExitCode.Done;
    }

    private static async Task<int> Tell(Operation ended, Api api, IAnsiConsole console, CancellationToken cancellation)
    {
        if (ended is { Status: OperationStatus.Succeeded, Result: { } json })
        {
            var (wasThere, steps) = json.Deserialize<DemoResult>(Api.Json)!;
            if (!wasThere) console.WriteLine(string.Join(", ", steps.Select(kind => $"{kind.Value} {kind.Key}")));
            console.MarkupLineInterpolated($"[green]{(wasThere ? "The demo is there already; nothing was changed." : "Loaded.")}[/] See it at {api.Address}");
            return ExitCode.Done;
        }

        var errors = await api.Get<JsonElement>($"/operations/{ended.Id}/errors?limit=1", cancellation);
        foreach (var error in errors.GetProperty("items").EnumerateArray())
            console.MarkupLineInterpolated($"[red]{error.GetProperty("reason").GetString()}[/]");
        console.MarkupLine(ended.Status == OperationStatus.Cancelled
            ? "[yellow]Cancelled. Loading it again goes on from there.[/]"
            : "[red]The demo was not loaded to its end. Loading it again goes on from there.[/]");
        return ended.Status == OperationStatus.Cancelled ? ExitCode.Cancelled : ExitCode.Failed;
    }
}
