using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace LeadGrains.Testing;

/// <summary>A fact that needs Node.js; skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Npm.Missing;
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Npm.Missing;
}

/// <summary>A folder of the checkout with a package of npm, and programs run in it.</summary>
/// <param name="folder">From the top of the checkout.</param>
public sealed class Npm(string folder)
{
    private const int OldestNode = 20;
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installing = new(StringComparer.Ordinal);

    /// <summary>Why nothing of it can be run here; null where all is there.</summary>
    public static string? Missing { get; } =
        Version() is >= OldestNode ? null : $"Node.js {OldestNode} or newer, with npm, is not installed.";

    private string Path { get; } = Repository.File(folder);

    /// <summary>Runs a script in Node to its end, with what its lock file says installed.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It did not end well; the message says what it printed.</exception>
    public async Task<string> Node(string[] arguments, params (string Name, string Value)[] variables)
    {
        await Installing.GetOrAdd(Path, static path => new(() => Task.Factory.StartNew(() => InstallOnce(path), TaskCreationOptions.LongRunning))).Value;
        return await Run(Path, "node", arguments, variables);
    }

    /// <summary>Test programs that run beside each other need the same: one installs, the others find it done.</summary>
    private static void InstallOnce(string path)
    {
        using var turn = new Mutex(false, $"Global\\npm-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))}");
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever was at it has been ended, and left it to us.
        }
        try
        {
            Install(path).GetAwaiter().GetResult(); // a mutex belongs to its thread
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static async Task Install(string path)
    {
        var (asked, done) = (new FileInfo(System.IO.Path.Combine(path, "package-lock.json")), new FileInfo(System.IO.Path.Combine(path, "node_modules", ".installed")));
        if (done.Exists && done.LastWriteTimeUtc >= asked.LastWriteTimeUtc) return;
        string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        await (OperatingSystem.IsWindows() ? Run(path, "cmd", ["/c", "npm", .. install]) : Run(path, "npm", install));
        await File.WriteAllTextAsync(done.FullName, "");
    }

    private static async Task<string> Run(string path, string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, WorkingDirectory = path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? texts[0]
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{string.Concat(texts)}");
    }

    private static int? Version()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            return int.TryParse(text.TrimStart('v').Split('.')[0], out var major) ? major : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
