using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadGrains.Testing;
using Npgsql;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>PostgreSQL's own benchmark, simple updates (<c>-N</c>), with as many clients on the same server.</summary>
internal sealed partial class PgBenchYardstick(NpgsqlConnectionStringBuilder database)
{
    public static async Task<PgBenchYardstick> Prepare(string connectionString)
    {
        var yardstick = new PgBenchYardstick(new NpgsqlConnectionStringBuilder(connectionString));
        await yardstick.Execute("-i", "-q", "-s", "10");
        return yardstick;
    }

    public async Task<Figures> Run(int clients)
    {
        var output = await Execute(
            "-N", "-c", clients.ToString(CultureInfo.InvariantCulture), "-j", Math.Min(2, clients).ToString(CultureInfo.InvariantCulture),
            "-T", ((int)Bench.Duration.TotalSeconds).ToString(CultureInfo.InvariantCulture), "-M", "prepared");
        return new Figures(Number(Tps().Match(output)), Number(Latency().Match(output)), double.NaN);
    }

    private async Task<string> Execute(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] where = ["-h", database.Host!, "-p", database.Port.ToString(CultureInfo.InvariantCulture), "-U", database.Username!];
        foreach (var argument in arguments.Concat(where).Append(database.Database!))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pgbench did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"pgbench failed: {await errors}");
    }

    /// <summary>Beside the server's programs, or where Debian keeps them when only links to those stand in the PATH.</summary>
    private static string Program => Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin"))
        .Prepend(PostgresServer.ProgramFolder).Select(folder => Path.Combine(folder, "pgbench")).First(File.Exists);

    private static double Number(Match match) => double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = (?<value>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tps();

    [GeneratedRegex(@"latency average = (?<value>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Latency();
}
