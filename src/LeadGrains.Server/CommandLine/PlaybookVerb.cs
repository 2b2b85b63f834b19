using System.CommandLine;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Playbooks;
using LeadGrains.Server.Playbooks.Checking;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains playbook check</c>: on a file alone, without a server.</summary>
internal static class PlaybookVerb
{
    private static readonly Argument<string> File = new("file") { Description = "The playbook, e.g. config/playbook.yaml" };

    public static Command Create(IAnsiConsole console)
    {
        var check = new Command("check", "Tell every mistake of a playbook with its line, path and remedy. Needs no server.") { File };
        check.Does(console, (parsed, _) => Task.FromResult(Check(parsed.GetRequiredValue(File), console)));
        return new Command("playbook", "The playbook: what the methodology says, as data.") { check };
    }

    private static int Check(string file, IAnsiConsole console)
    {
        if (!System.IO.File.Exists(file))
            throw new CommandException(ExitCode.Usage, $"There is no file {file}.");
        try
        {
            var (playbook, mistakes) = PlaybookFile.Check(file);
            foreach (var mistake in mistakes)
                console.MarkupLineInterpolated($"[bold]{file}:{mistake.Line}[/]: {(mistake.Path.Length == 0 ? "" : mistake.Path + ": ")}[red]{mistake.Message}[/]");
            console.MarkupLineInterpolated(playbook is null ? (FormattableString)$"[red]{Count(mistakes.Length, "mistake")}.[/]" : $"[green]Sound:[/] {Summary(playbook.Content)}.");
            return playbook is null ? ExitCode.Failed : ExitCode.Done;
        }
        catch (PlaybookException e)
        {
            throw new CommandException(ExitCode.Failed, e.Message);
        }
    }

    private static string Summary(Playbook playbook) => string.Join(", ",
        Count(playbook.Topics.Length, "topic"), Count(playbook.Units.Length, "unit"), Count(playbook.Channels.Count, "source channel"),
        Count(playbook.Plausibility.Length, "plausibility rule"), Count(playbook.Alerts.Length, "alert"), Count(playbook.Segments.Length, "segment"));

    private static string Count(int count, string of) => $"{count:N0} {of}{(count == 1 ? "" : "s")}";
}
