using System.Diagnostics;
using System.Net.Http.Headers;

namespace LeadGrains.Benchmarks;

/// <summary>The server as a process of its own, so that its memory and processor time are its alone.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Token = "token-of-the-benchmark";
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public HttpClient Client { get; }

    public TimeSpan ProcessorTime => Fresh().TotalProcessorTime;

    /// <summary>MB in memory now.</summary>
    public double WorkingSet => Fresh().WorkingSet64 / 1e6;

    /// <summary>MB in memory at most so far.</summary>
    public double PeakWorkingSet => Fresh().PeakWorkingSet64 / 1e6;

    public static async Task<ServerProcess> Start(string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "LeadGrains.Server.dll"), "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder}",
            $"--LeadGrains:BootstrapToken={Token}", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information", .. settings,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(line[(at + Listening.Length)..].Trim().Trim('"')));
            }
        }
        throw new InvalidOperationException("The server ended at start.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }

    private Process Fresh()
    {
        _process.Refresh();
        return _process;
    }
}
