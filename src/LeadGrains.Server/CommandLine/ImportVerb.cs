using System.CommandLine;
using LeadGrains.Server.Imports;
using LeadGrains.Server.Operations;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary><c>leadgrains import</c>: files or folders become one import of the running server.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Paths = new("paths") { Description = "CSV files, or folders of them; together they are one import", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Preset = new("--preset") { Description = $"What the columns mean: crm-pipeline, or {ImportRequest.DefaultPreset} (our own; the default)" };
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "A mapping of your own, in the JSON form of the presets" };
    private static readonly Option<bool> Partial = new("--partial") { Description = "Import the good rows although others are bad" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what would happen" };
    private static readonly Option<string> Errors = new("--errors") { Description = "Where to save the list of bad rows", DefaultValueFactory = _ => "import-errors.csv" };

    public static Command Create(IAnsiConsole console, ConnectionOptions connection)
    {
        var command = new Command("import", "Import CSV files into the running server. Importing again changes nothing.") { Paths, Preset, Mapping, Partial, DryRun, Errors };
        connection.AddTo(command);
        command.Does(console, (parsed, cancellation) => Run(parsed, connection, console, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ConnectionOptions connection, IAnsiConsole console, CancellationToken cancellation)
    {
        var files = Files(parsed.GetRequiredValue(Paths));
        using var api = connection.Connect(parsed);
        using var form = Form(parsed, files);
        var started = await api.Call<Operation>(HttpMethod.Post, "/imports", form, cancellation);
        var ended = await api.Follow(started, $"Importing {files.Count} {(files.Count == 1 ? "file" : "files")}", console, cancellation);
        var result = ended.Result is { } json ? System.Text.Json.JsonSerializer.Deserialize<ImportResult>(json, Api.Json) : null;
        if (result is not null)
            ImportSummary.Write(console, result, await Names(api, result, cancellation));
        if (ended.Errors > 0)
            await SaveErrors(api, ended, parsed.GetRequiredValue(Errors), console, cancellation);
        return Tell(console, ended, result);
    }

    private static int Tell(IAnsiConsole console, Operation ended, ImportResult? result)
    {
        var (text, code) = (ended.Status, result) switch
        {
            (OperationStatus.Succeeded, { DryRun: true }) => ("[green]Nothing was changed: a dry run.[/]", ExitCode.Done),
            (OperationStatus.Succeeded, { Errors: > 0 }) => ("[yellow]Imported, but for the bad rows.[/]", ExitCode.Done),
            (OperationStatus.Succeeded, _) => ("[green]Imported.[/]", ExitCode.Done),
            (OperationStatus.Cancelled, _) => ("[yellow]Cancelled. What was imported so far stays; importing again goes on from there.[/]", ExitCode.Cancelled),
            (_, null) => ("[red]The import broke; the server's log says why. Importing again goes on from there.[/]", ExitCode.Failed),
            (_, { Errors: > 0, Partial: false }) => ("[red]Nothing was imported: mend the rows, or import the good ones with --partial.[/]", ExitCode.Failed),
            _ => ("[red]Some of it was refused.[/]", ExitCode.Failed),
        };
        console.MarkupLine(text);
        return code;
    }

    private static MultipartFormDataContent Form(ParseResult parsed, List<string> files)
    {
        var form = new MultipartFormDataContent();
        if (parsed.GetValue(Preset) is { } preset)
            form.Add(new StringContent(preset), "preset");
        if (parsed.GetValue(Mapping) is { } mapping)
            form.Add(new StringContent(File.Exists(mapping) ? File.ReadAllText(mapping) : throw new CommandException(ExitCode.Usage, $"There is no file {mapping}.")), "mapping");
        form.Add(new StringContent(parsed.GetValue(DryRun) ? "true" : "false"), "dryRun");
        form.Add(new StringContent(parsed.GetValue(Partial) ? "true" : "false"), "partial");
        foreach (var file in files)
            form.Add(new StreamContent(File.OpenRead(file)), "file", Path.GetFileName(file));
        return form;
    }

    private static List<string> Files(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            var found = File.Exists(path) ? [path]
                : Directory.Exists(path) ? Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal).ToArray()
                : throw new CommandException(ExitCode.Usage, $"There is no file or folder {path}.");
            files.AddRange(found.Length > 0 ? found : throw new CommandException(ExitCode.Usage, $"There are no CSV files in {path}."));
        }
        return files;
    }

    private static async Task SaveErrors(Api api, Operation ended, string path, IAnsiConsole console, CancellationToken cancellation)
    {
        using var response = await api.Send(HttpMethod.Get, $"/operations/{ended.Id}/errors.csv", content: null, cancellation);
        await using (var file = File.Create(path))
            await response.Content.CopyToAsync(file, cancellation);
        console.MarkupLineInterpolated($"[yellow]{ended.Errors:N0} {(ended.Errors == 1 ? "error" : "errors")}[/], each with file, line, column and reason, in {Path.GetFullPath(path)}; the first:");
        foreach (var line in File.ReadLines(path).Skip(1).Take(10))
            console.WriteLine("  " + line);
    }

    /// <summary>Names of people are no part of what an import leaves behind; they are looked up for the reader.</summary>
    private static async Task<Dictionary<string, string>> Names(Api api, ImportResult result, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (string? cursor = ""; result.Raised.Count > 0 && cursor is not null;)
        {
            var page = await api.Get<Users>($"/users?limit=200{(cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "")}", cancellation);
            foreach (var user in page.Items)
                names[user.Id] = user.Name ?? user.Id;
            cursor = page.Next;
        }
        return names;
    }

    private sealed record Users(IReadOnlyList<NamedUser> Items, string? Next);

    private sealed record NamedUser(string Id, string? Name);
}
