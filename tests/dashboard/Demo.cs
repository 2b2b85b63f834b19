using System.Diagnostics;

namespace LeadGrains.Dashboard.Tests;

/// <summary>The real server with the demo workspace in it, loaded as a user loads it.</summary>
internal sealed record Demo(Site Site) : IAsyncDisposable
{
    public static async Task<Demo> Start()
    {
        var site = await Site.Start();
        using var load = Process.Start(new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "LeadGrains.Server.dll"), "demo", "--server", site.Address.ToString(), "--token", Site.Token])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        Assert.True(load.ExitCode == 0, said);
        return new Demo(site);
    }

    /// <summary>The id of what is found first by a piece of its name.</summary>
    /// <param name="list">E.g. <c>accounts</c>.</param>
    public async Task<string> Find(string list, string name)
    {
        var found = await Site.Get($"{list}?limit=1&q={Uri.EscapeDataString(name)}");
        Assert.True(found.GetProperty("items").GetArrayLength() == 1, $"the demo has none of {list} called {name}");
        return found.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    /// <summary>A credential of somebody who works there.</summary>
    public async Task<string> TokenOf(string name)
    {
        var users = await Site.Get("users?limit=200");
        var user = users.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString()!.Contains(name, StringComparison.Ordinal));
        return await Site.TokenOf(user.GetProperty("id").GetString()!, user.GetProperty("role").GetString()!);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
