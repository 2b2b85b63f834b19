namespace LeadGrains.Grains.Log;

/// <summary>One look serves all who asked before it began: a thousand refusals at once cost a few queries.</summary>
internal sealed class SharedLook(Func<Task> look)
{
    private readonly Lock _lock = new();
    private Task _under = Task.CompletedTask;
    private Task? _next;

    /// <summary>A look that begins after this call.</summary>
    public Task Next()
    {
        lock (_lock)
            return _next ??= After(_under);
    }

    private async Task After(Task before)
    {
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        lock (_lock)
            (_under, _next) = (_next!, null);
        await look();
    }
}
