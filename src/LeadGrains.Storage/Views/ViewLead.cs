namespace LeadGrains.Storage.Views;

/// <summary>The right to keep a workspace's views: one process has it at a time. Gone with the process, or when disposed.</summary>
internal abstract class ViewLead : IAsyncDisposable
{
    /// <summary>False when it was lost, e.g. with the connection that held it.</summary>
    public abstract ValueTask<bool> Holds(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    /// <summary>Where one process alone uses the views.</summary>
    public sealed class Always : ViewLead
    {
        public override ValueTask<bool> Holds(CancellationToken cancellation) => new(true);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
