namespace LeadGrains.Dashboard.Tests;

/// <summary>What goes wrong between one page and the server, as a test wishes.</summary>
internal static class Faults
{
    /// <summary>The server seems to have trouble of its own: so many requests fail, the next ones go through.</summary>
    public static Task Fail(this IPage page, string address, int times) => page.RouteAsync(address, route =>
        Interlocked.Decrement(ref times) >= 0 ? route.FulfillAsync(new() { Status = 500, Body = "trouble" }) : route.ContinueAsync());

    /// <summary>The server seems to be behind: so many requests get what is true now, the next ones go through.</summary>
    public static async Task Delay(this IPage page, string address, Uri asked, int times)
    {
        var answer = await page.APIRequest.GetAsync(asked.ToString(), new() { Headers = [new("LeadGrains-Csrf", "1")] });
        Assert.True(answer.Ok, await answer.TextAsync());
        await page.RouteAsync(address, route => Interlocked.Decrement(ref times) >= 0 ? route.FulfillAsync(new() { Response = answer }) : route.ContinueAsync());
    }

    /// <summary>Requests are on their way until they are let go; then all go through, or are lost.</summary>
    public static async Task<HeldRequests> Hold(this IPage page, string address)
    {
        var held = new HeldRequests();
        await page.RouteAsync(address, async route =>
        {
            held.Came.TrySetResult();
            if (await held.Gone.Task) await route.ContinueAsync();
            else await route.AbortAsync();
        });
        return held;
    }
}

internal sealed class HeldRequests
{
    /// <summary>Ends with the first request.</summary>
    public TaskCompletionSource Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether they go through.</summary>
    public TaskCompletionSource<bool> Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => Gone.TrySetResult(true);

    public void Lose() => Gone.TrySetResult(false);
}
