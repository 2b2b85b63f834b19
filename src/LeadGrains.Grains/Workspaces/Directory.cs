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
        var entries = await log.Load(workspace, StreamId.Workspace, 0, cancellation);
        listing.Fold(await codec.Decode(workspace, entries, cancellation));
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

        public Workspace Current()
        {
            if (mailbox.HasMail)
            {
                lock (_lock)
                    Fold(mailbox.Take() ?? throw new InvalidOperationException("the directory's mailbox can't overflow"));
            }
            return _folded.State ?? Workspace.Empty;
        }

        public void Fold(IEnumerable<StoredEvent> entries) => _folded = _folded.With(StreamId.Workspace, entries);

        public void Dispose() => mailbox.Dispose();
    }
}
