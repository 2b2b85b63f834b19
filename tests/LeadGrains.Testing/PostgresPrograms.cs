using System.Diagnostics;
using System.Globalization;

namespace LeadGrains.Testing;

/// <summary>PostgreSQL's programs on this machine, run as a user who may (the server refuses root).</summary>
internal static class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of initdb and pg_ctl, or null where PostgreSQL is not installed.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")) && File.Exists(Path.Combine(folder, "postgres")));

    public static bool AsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    /// <summary>Runs one program to its end.</summary>
    public static void Run(string program, params string[] arguments)
    {
        string[] command = AsRoot ? ["runuser", "-u", "postgres", "--", Path.Combine(Folder!, program), .. arguments] : [Path.Combine(Folder!, program), .. arguments];
        Execute(command);
    }

    public static void Execute(params string[] command)
    {
        // Output is not redirected through pipes: the server would inherit them, and reading would never end.
        var start = new ProcessStartInfo("sh") { WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        foreach (var part in command) start.ArgumentList.Add(part);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', command)} ended with {process.ExitCode}."));
    }

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return path.Concat(debian);
    }
}
