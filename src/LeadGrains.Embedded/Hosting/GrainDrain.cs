using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>
/// Stops the grains of a process: no new calls from outside, running requests and the calls they make come to their end, then
/// every grain is deactivated. Each of the last two steps is bounded; what is late is left behind.
/// </summary>
internal sealed class GrainDrain(GrainHost host) : IHostedService
{
    private static readonly DeactivationReason Stopping = new(DeactivationReasonCode.ShuttingDown, "The process is stopping.");

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var idle = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        host.Drain(() => idle.Writer.TryWrite(true));
        await WithinLimit("finished their requests", limit => UntilIdleAsync(idle.Reader, limit), cancellationToken);
        await WithinLimit("were deactivated", DeactivateAllAsync, cancellationToken);
        host.Close();
    }

    private async Task UntilIdleAsync(ChannelReader<bool> fellIdle, CancellationToken limit)
    {
        while (host.Activations.Any(activation => activation.IsBusy)) await fellIdle.ReadAsync(limit);
    }

    private async Task DeactivateAllAsync(CancellationToken limit)
    {
        // Again and again: a grain that is deactivating may call others.
        while (host.Activations.ToList() is { Count: > 0 } live)
        {
            await Bounded.ForEach(live, host.Options.ParallelDeactivations, async activation =>
            {
                limit.ThrowIfCancellationRequested();
                activation.Deactivate(Stopping, limit);
                await activation.Deactivated.WaitAsync(limit);
            });
        }
    }

    private async Task WithinLimit(string what, Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(host.Options.DrainTimeout, host.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await step(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            host.Logger.LogWarning("Stopping: not all grains {What} in time; {Live} are left", what, host.Activations.Count());
        }
    }
}
