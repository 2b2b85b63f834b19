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
    public static void Run(string program, params string[] arguments) => Execute(Command(program, arguments));

    public static void Execute(params string[] command)
    {
        // The server must not inherit pipes of ours: whoever reads them would wait for it to end.
        using var process = Shell("exec \"$@\" >/dev/null 2>&1 </dev/null", command);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', command)} ended with {process.ExitCode}."));
    }

    /// <summary>Stops the server and removes its folder, even when this process is killed.</summary>
    public static void WhenThisProcessEnds(string data, string folder) => Shell(
        """
        exec >/dev/null 2>&1 </dev/null
        process=$1; folder=$2; shift 2
        while kill -0 "$process"; do sleep 0.3; done
        "$@"; rm -rf "$folder"
        """,
        [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), folder, .. Command("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")]).Dispose();

    private static string[] Command(string program, params string[] arguments) =>
        AsRoot ? ["runuser", "-u", "postgres", "--", Path.Combine(Folder!, program), .. arguments] : [Path.Combine(Folder!, program), .. arguments];

    private static Process Shell(string script, string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = Path.GetTempPath() };
        foreach (var part in (string[])["-c", script, "sh", .. arguments]) start.ArgumentList.Add(part);
        return Process.Start(start)!;
    }

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return path.Concat(debian);
    }
}
