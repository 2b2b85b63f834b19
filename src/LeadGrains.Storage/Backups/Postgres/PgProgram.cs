using System.ComponentModel;
using System.Diagnostics;
using LeadGrains.Storage.Databases;
using Npgsql;

namespace LeadGrains.Storage.Backups.Postgres;

/// <summary>PostgreSQL's own programs, run on the store's database. The password goes by the environment: arguments can be seen by others.</summary>
internal sealed class PgProgram(string connectionString)
{
    private const string Debian = "/usr/lib/postgresql";

    /// <exception cref="StorageException">It isn't installed, or it failed; with what it said.</exception>
    public async Task Run(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program)) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment()) start.Environment[name] = value;
        using var process = Start(program, start);
        try
        {
            var said = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0) throw new StorageException($"{program} failed:\n{(await said).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static Process Start(string program, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new StorageException(
                $"{program} is needed and can't be run ({e.Message}). Install PostgreSQL's client programs, at least as new as the server (Debian: apt-get install postgresql-client), or put their folder into PATH.", e);
        }
    }

    /// <summary>From PATH, else the newest that Debian's packages have.</summary>
    private static string Find(string program)
    {
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return path.Concat(debian).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;
    }

    private Dictionary<string, string?> Environment()
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        return new()
        {
            ["PGHOST"] = given.Host, ["PGPORT"] = $"{given.Port}", ["PGDATABASE"] = given.Database ?? given.Username, ["PGUSER"] = given.Username,
            ["PGPASSWORD"] = given.Password, ["PGPASSFILE"] = given.Passfile, ["PGSSLROOTCERT"] = given.RootCertificate,
            ["PGSSLMODE"] = given.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => $"{mode}".ToLowerInvariant() },
        };
    }
}
