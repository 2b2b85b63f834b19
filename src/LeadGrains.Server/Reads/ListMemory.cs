using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Reads;

/// <summary>
/// The latest answers of lists, as they were sent. A list follows from its rows, which stand still until something happens that concerns
/// them, and from the names of people: while both are as they were, it need not be read and written anew.
/// </summary>
/// <remarks>Never for longer than <see cref="Longest"/>, because another server may have rebuilt the views of both.</remarks>
public sealed class ListMemory(Projector projector, IDirectory directory, LogTail tail, TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Bytes. More is forgotten at once.</summary>
    private const long MostRemembered = 32 * 1024 * 1024;

    private readonly ConcurrentDictionary<Key, Entry> known = new();
    private readonly ConcurrentDictionary<WorkspaceId, Touched> touched = new();
    private long size;
    private long epoch;

    /// <param name="Resource">What the items are.</param>
    /// <param name="Filter">A record, equal to others with the same conditions.</param>
    public sealed record Key(WorkspaceId Workspace, Type Resource, object Filter, Page Page);

    /// <summary>Begins to answer: what is true now stands for the answer, should it be kept.</summary>
    public Moment Now(WorkspaceId workspace) => new(Interlocked.Read(ref epoch), directory.People(workspace), time.GetTimestamp());

    /// <summary>The list as it is at the end of the log, as far as it is known here, whether or not the views have come there.</summary>
    /// <param name="topic">What every event bears that can change the list; null: any event may.</param>
    public RememberedList? FindAtHead(Key key, Moment now, string? topic) =>
        topic is not null && Valid(key, now) is { } entry && Of(key.Workspace).IsUntouched(topic, entry.AsOf, out var head)
            ? new(entry.Json, Math.Max(entry.AsOf, head))
            : null;

    /// <summary>The list as it is where the views are.</summary>
    public RememberedList? Find(Key key, Moment now, string? topic) =>
        Valid(key, now) is { } entry && entry.AsOf >= projector.Position ? new(entry.Json, entry.AsOf) : FindAtHead(key, now, topic);

    public void Keep(Key key, Moment moment, long asOf, ListJson json)
    {
        if (moment.Epoch != Interlocked.Read(ref epoch)) return;
        if (Interlocked.Add(ref size, json.Length) > MostRemembered) Clear();
        known[key] = new(moment, asOf, json);
    }

    /// <summary>For when views were replaced: what is being read meanwhile must not be remembered either.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref epoch);
        Clear();
    }

    private Entry? Valid(Key key, Moment now) =>
        known.TryGetValue(key, out var entry) && entry.Moment.Epoch == now.Epoch
        && ReferenceEquals(entry.Moment.People, now.People) && time.GetElapsedTime(entry.Moment.At) < Longest
            ? entry
            : null;

    private Touched Of(WorkspaceId workspace) => touched.GetOrAdd(workspace, static (id, tail) => new(id, tail), tail);

    private void Clear()
    {
        known.Clear();
        Interlocked.Exchange(ref size, 0);
    }

    public readonly record struct Moment(long Epoch, Workspace People, long At);

    private sealed record Entry(Moment Moment, long AsOf, ListJson Json);
}
