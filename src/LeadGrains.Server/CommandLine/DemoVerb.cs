using System.CommandLine;
using LeadGrains.Server.Demo;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains demo</c>.</summary>
internal static class DemoVerb
{
    public static Command Create(IAnsiConsole console, ConnectionOptions connection)
    {
        var command = new Command("demo", "Load a small invented workspace into the running server. Loading it again changes nothing.");
        connection.AddTo(command);
        command.Does(console, (parsed, cancellation) => Run(parsed, connection, console, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ConnectionOptions connection, IAnsiConsole console, CancellationToken cancellation)
    {
        using var api = connection.Connect(parsed);
        var load = new DemoLoad(api, DemoData.Read(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        if (await load.IsThere(cancellation))
        {
            console.MarkupLine("[green]The demo is there already; nothing was changed.[/]");
            return ExitCode.Done;
        }
        var loaded = await console.Progress().StartAsync(context =>
        {
            var task = context.AddTask("Loading the demo");
            return load.Run((_, done, of) => (task.MaxValue, task.Value) = (of, done), cancellation);
        });
        console.WriteLine(string.Join(", ", loaded.Select(kind => $"{kind.Value} {kind.Key}")));
        console.MarkupLineInterpolated($"[green]Loaded.[/] See it at {api.Address}");
        return ExitCode.Done;
    }
}
