using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Maintenance;
using LeadGrains.Storage.Backups;
using LeadGrains.Storage.Databases;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains restore</c>: a backup into an empty store, erased people erased again, views made, everything verified.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The backup" };

    private static readonly Option<FileInfo?> Erased = new("--erased") { Description = "A file with the ids of people erased since the backup was made, one a line: their keys are destroyed again" };

    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("restore", "Put a backup into an empty store, make its views and verify it. Settings as for the server, e.g. --LeadGrains:DataDirectory=./data") { Folder, Erased };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Does(console, (parsed, cancellation) =>
            Run(parsed.GetRequiredValue(Folder), parsed.GetValue(Erased), [.. parsed.UnmatchedTokens], console, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, FileInfo? erased, string[] settings, IAnsiConsole console, CancellationToken cancellation)
    {
        var people = await Ids(erased, cancellation);
        try
        {
            var restored = await Backup.Restore(Store.Options(settings), folder, RandomNumberGenerator.GetHexString(16, lowercase: true), cancellation);
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored {restored.Positions:N0} positions as of {restored.MadeAt:u}. Watchers that saw later ones start over."));
            await using var store = Store.Open(settings, readOnly: false);
            await Forget(people, store, console, cancellation);
            await RebuildVerb.OnStore(store, console, cancellation);
            return await VerifyVerb.Run(store, console, cancellation);
        }
        catch (Exception e) when (e is StorageException or SettingsException)
        {
            throw new CommandException(ExitCode.Failed, e.Message);
        }
    }

    /// <summary>Read before anything is restored.</summary>
    private static async Task<string[]> Ids(FileInfo? erased, CancellationToken cancellation)
    {
        try
        {
            return erased is null ? [] : [.. (await File.ReadAllLinesAsync(erased.FullName, cancellation)).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Usage, $"{erased} can't be read: {e.Message}");
        }
    }

    private static async Task Forget(string[] people, IServiceProvider store, IAnsiConsole console, CancellationToken cancellation)
    {
        var vault = store.GetRequiredService<IKeyVault>();
        var keys = 0;
        foreach (var person in people)
            keys += await vault.Destroy(WorkspaceId.Default, person, cancellation);
        console.WriteLine(people.Length > 0
            ? $"Erased {people.Length:N0} people again: {keys:N0} keys destroyed."
            : "Whoever was erased after that time is back: give their ids with --erased, or erase them again before you serve.");
    }
}
