using System.CommandLine;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Maintenance;
using LeadGrains.Storage.Backups;
using LeadGrains.Storage.Databases;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains backup</c>: a store's truth into a folder, while servers go on writing it.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> Folder = new("folder") { Description = "A new or empty folder" };

    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("backup", "Copy the store (log, keys, tokens) into a folder, beside a running server. Settings as for the server, e.g. --LeadGrains:DataDirectory=./data") { Folder };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Does(console, (parsed, cancellation) => Run(parsed.GetRequiredValue(Folder), [.. parsed.UnmatchedTokens], console, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string[] settings, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            var made = await Backup.Make(Store.Options(settings), folder, TimeProvider.System, cancellation);
            console.WriteLine($"Backed up {made.Positions:N0} positions, {made.Files.Sum(file => file.Bytes):N0} bytes, to {Path.GetFullPath(folder)}.");
            console.WriteLine("It holds the keys to personal data: keep it as carefully as the store, and no longer than erased people may stay in it.");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is StorageException or SettingsException)
        {
            throw new CommandException(ExitCode.Failed, e.Message);
        }
    }
}
