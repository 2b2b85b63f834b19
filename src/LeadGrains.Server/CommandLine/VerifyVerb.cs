using System.CommandLine;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Maintenance;
using LeadGrains.Storage.Databases;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains verify</c>: on the store itself, beside a running server or without one.</summary>
internal static class VerifyVerb
{
    public static readonly Argument<string[]> Settings = new("settings") { Description = "The server's settings, e.g. --LeadGrains:DataDirectory=./data", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("verify", "Prove the store: positions and versions gapless, guards equal to what the events say, every view row equal to the fold.") { Settings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Does(console, (parsed, cancellation) => Run(Given(parsed), console, cancellation));
        return command;
    }

    /// <summary>Settings look like options that the verb doesn't know.</summary>
    public static string[] Given(ParseResult parsed) => [.. parsed.GetValue(Settings) ?? [], .. parsed.UnmatchedTokens];

    private static async Task<int> Run(string[] settings, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            await using var store = Store.Open(settings, readOnly: true);
            return await Run(store, console, cancellation);
        }
        catch (Exception e) when (e is StorageException or SettingsException)
        {
            throw new CommandException(ExitCode.Failed, e.Message);
        }
    }

    /// <summary>Proves an open store, and says what was found.</summary>
    public static async Task<int> Run(IServiceProvider store, IAnsiConsole console, CancellationToken cancellation)
    {
        var findings = await console.Progress().StartAsync(context => Verify.Run(store, Steps(context), cancellation));
        foreach (var (what, count) in findings.Counts)
            console.WriteLine($"{what}: {count:N0}");
        foreach (var difference in findings.Differences)
            console.MarkupLineInterpolated($"[red]{difference}[/]");
        console.MarkupLine(findings.IsClean ? "[green]No difference.[/]" : $"[red]{findings.DifferenceCount:N0} differences.[/]");
        return findings.IsClean ? ExitCode.Done : ExitCode.Failed;
    }

    private static Action<string, long, long> Steps(ProgressContext context)
    {
        var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
        return (what, done, of) =>
        {
            var task = tasks.TryGetValue(what, out var known) ? known : tasks[what] = context.AddTask($"Verifying {what}");
            task.MaxValue = Math.Max(of, 1);
            task.Value = of == 0 ? 1 : done;
        };
    }
}
