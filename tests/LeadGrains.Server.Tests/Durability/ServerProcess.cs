using System.Diagnostics;
using System.Net.Http.Headers;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>The server as a process of its own, to be killed.</summary>
public sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.BootstrapToken);
    }

    public HttpClient Client { get; }

    public static async Task<ServerProcess> Start(string folder, string[] settings)
    {
        var process = Begin(folder, settings);
        return new ServerProcess(process, await Address(process));
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public static Process Begin(string folder, string[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "LeadGrains.Server.dll"), "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder}", "--LeadGrains:Cluster:SiloPort=0",
            $"--LeadGrains:BootstrapToken={RunningServer.BootstrapToken}", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information", .. settings,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("the server did not start");
    }

    /// <summary>SIGTERM: it is asked to end.</summary>
    public void Terminate() => Signal("TERM");

    /// <summary>SIGSTOP: it does nothing until <see cref="Thaw"/>, but its connections stand.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signal("CONT");

    public async Task<int> Ended(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: nothing of it runs any further.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        Client.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    private static async Task<Uri> Address(Process process)
    {
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new Uri(line[(at + Listening.Length)..].Trim().Trim('"'));
            }
        }
        throw new InvalidOperationException($"the server ended at start:\n{string.Join('\n', said)}");
    }
}
