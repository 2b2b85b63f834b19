using System.CommandLine;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary>
/// The server's executable as a command line. Without a verb, or with <c>run</c>, it is the server; what follows are then its settings.
/// </summary>
public static class Cli
{
    /// <param name="serve">Runs the server with these settings until it is stopped.</param>
    public static async Task<int> Run(string[] args, Func<string[], Task<int>> serve, IAnsiConsole? console = null)
    {
        if (args is [] or ["run", ..] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version")))
            return await serve(args is ["run", ..] ? args[1..] : args);
        var parsed = Root(console ?? Terminal()).Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    /// <summary>Into a file or a pipe neither colours nor line breaks of our own.</summary>
    private static IAnsiConsole Terminal()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = 10_000;
        return console;
    }

    private static RootCommand Root(IAnsiConsole console)
    {
        var connection = new ConnectionOptions();
        return new RootCommand("LeadGrains: B2B lead intelligence. Without a verb the server runs.")
        {
            new Command("run", "Run the server. What follows are settings, e.g. --urls=http://127.0.0.1:5080 --LeadGrains:DataDirectory=./data"),
            ImportVerb.Create(console, connection),
            DemoVerb.Create(console, connection),
            TokenVerb.Create(console, connection),
            PlaybookVerb.Create(console),
            VerifyVerb.Create(console),
            RebuildVerb.Create(console, connection),
            BackupVerb.Create(console),
            RestoreVerb.Create(console),
        };
    }

    /// <summary>Carries a verb out; what goes wrong in ways people can do something about becomes a message and an exit code.</summary>
    internal static void Does(this Command command, IAnsiConsole console, Func<ParseResult, CancellationToken, Task<int>> verb) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await verb(parsed, cancellation);
            }
            catch (CommandException e)
            {
                console.MarkupLineInterpolated($"[red]{e.Message}[/]");
                return e.Code;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                console.MarkupLine("[yellow]Broken off.[/]");
                return ExitCode.Cancelled;
            }
        });
}
