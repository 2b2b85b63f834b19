using System.CommandLine;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Operations;
using LeadGrains.Storage.Databases;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains rebuild</c>: on the store itself, or by the server that holds it.</summary>
internal static class RebuildVerb
{
    public static Command Create(IAnsiConsole console, ConnectionOptions connection)
    {
        var command = new Command("rebuild", "Make the views anew from the log. A server that holds the store does it while it goes on serving.") { VerifyVerb.Settings };
        command.TreatUnmatchedTokensAsErrors = false;
        connection.AddTo(command);
        command.Does(console, (parsed, cancellation) => Run(parsed, connection, console, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ConnectionOptions connection, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            await OnStore(VerifyVerb.Given(parsed), console, cancellation);
        }
        catch (SettingsException e)
        {
            throw new CommandException(ExitCode.Usage, e.Message);
        }
        catch (StorageException held)
        {
            await ByServer(parsed, connection, held, console, cancellation);
        }
        console.MarkupLine("[green]The views are rebuilt.[/]");
        return ExitCode.Done;
    }

    private static async Task OnStore(string[] settings, IAnsiConsole console, CancellationToken cancellation)
    {
        await using var store = Store.Open(settings, readOnly: false);
        await OnStore(store, console, cancellation);
    }

    /// <summary>On an open store that no server holds.</summary>
    public static Task OnStore(IServiceProvider store, IAnsiConsole console, CancellationToken cancellation) =>
        console.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("Rebuilding the views");
            await Rebuild.Run(store, (done, of) => (task.MaxValue, task.Value) = (Math.Max(of, 1), done), cancellation);
            task.Value = task.MaxValue;
        });

    private static async Task ByServer(ParseResult parsed, ConnectionOptions connection, StorageException held, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            using var api = connection.Connect(parsed);
            var started = await api.Call<Operation>(HttpMethod.Post, "/maintenance/rebuild", body: null, cancellation);
            var ended = await api.Follow(started, "The server rebuilds the views", console, cancellation);
            if (ended.Status != OperationStatus.Succeeded)
                throw new CommandException(ExitCode.Failed, "The rebuild failed; the server's log says why.");
        }
        catch (CommandException e) when (e.Code == ExitCode.NoServer)
        {
            throw new CommandException(ExitCode.Failed, $"{held.Message}\n{e.Message}");
        }
    }
}
