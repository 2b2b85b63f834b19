using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadGrains.Benchmarks.Http;

/// <summary>A server in a process of its own.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        AppDomain.CurrentDomain.ProcessExit += Kill; // also when this one is told to end before its time
    }

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>MB in memory at most so far.</summary>
    public double PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <param name="program">A program in this one's folder.</param>
    public static async Task<ServerProcess> Start(string program, params string[] arguments)
    {
        var host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        var start = new ProcessStartInfo(host) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, program)))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        return new(process, await Listening(process));
    }

    /// <summary>What it has allocated up to now, as its metrics tell.</summary>
    public async Task<double> Allocated(HttpClient client) =>
        AllocatedBytes().Match(await client.GetStringAsync("/metrics")) is { Success: true } match
            ? double.Parse(match.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture)
            : double.NaN;

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(this, EventArgs.Empty);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited) _process.Kill();
    }

    private static async Task<Uri> Listening(Process process)
    {
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!ListeningLine().IsMatch(line)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // or it would block on a full pipe
            return new Uri(ListeningLine().Match(line).Groups["url"].Value);
        }
        throw new InvalidOperationException($"A server ended at start:\n{string.Join('\n', said)}");
    }

    [GeneratedRegex(@"Now listening on: ""?(?<url>http://[\d.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListeningLine();

    [GeneratedRegex(@"^dotnet_gc_heap_total_allocated\w* (?<bytes>\d+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex AllocatedBytes();
}
