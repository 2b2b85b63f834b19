using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Workspaces;

/// <inheritdoc cref="IDirectory"/>
public sealed class Directory(IEventLog log, EventCodec codec, LogTail tail) : IDirectory
{
    private readonly ConcurrentDictionary<WorkspaceId, Listing> _listings = new();

    /// <summary>Loads a workspace: before anything else is served, and anew when keys were destroyed.</summary>
    public async Task Load(WorkspaceId workspace, CancellationToken cancellation)
    {
        var listing = new Listing(tail.Attach(workspace, StreamId.Workspace, int.MaxValue));
        try
        {
            var entries = await log.Load(workspace, StreamId.Workspace, 0, cancellation);
            listing.Fold(await codec.Decode(workspace, entries, cancellation));
        }
        catch
        {
            listing.Dispose();
            throw;
        }
        if (_listings.TryGetValue(workspace, out var before))
            before.Dispose();
        _listings[workspace] = listing;
    }

    public Workspace People(WorkspaceId workspace) =>
        _listings.TryGetValue(workspace, out var listing) ? listing.Current() : throw new InvalidOperationException($"workspace {workspace} has not been loaded");

    private sealed class Listing(Mailbox mailbox) : IDisposable
    {
        private readonly Lock _lock = new();
        private Folded<Workspace> _folded = Folded<Workspace>.Nothing;
        private volatile bool _folding;

        public Workspace Current()
        {
            // An empty mailbox alone proves nothing: somebody may have taken what was in it and be folding it still.
            if (mailbox.HasMail || _folding)
            {
                lock (_lock)
                {
                    _folding = true;
                    Fold(mailbox.Take() ?? throw new InvalidOperationException("the directory's mailbox can't overflow"));
                    _folding = false;
                }
            }
            return _folded.State ?? Workspace.Empty;
        }

        public void Fold(IEnumerable<StoredEvent> entries) => _folded = _folded.With(StreamId.Workspace, entries);

        public void Dispose() => mailbox.Dispose();
    }
}
