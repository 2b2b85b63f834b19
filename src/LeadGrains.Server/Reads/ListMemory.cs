using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Reads;

/// <summary>
/// The latest answers of lists, as they were sent. A list follows from its rows, which stand still until the views move on, and
/// from the names of people: while both are as they were, it need not be read and written anew.
/// </summary>
/// <remarks>Never for longer than <see cref="Longest"/>, because another server may have rebuilt the views of both.</remarks>
public sealed class ListMemory(Projector projector, IDirectory directory, TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Bytes. More is forgotten at once.</summary>
    private const long MostRemembered = 32 * 1024 * 1024;

    private readonly ConcurrentDictionary<Key, Entry> known = new();
    private long size;
    private long epoch;

    /// <param name="Resource">What the items are.</param>
    /// <param name="Filter">A record, equal to others with the same conditions.</param>
    public sealed record Key(WorkspaceId Workspace, Type Resource, object Filter, Page Page);

    /// <summary>Begins to answer: what is true now stands for the answer, should it be kept.</summary>
    public Moment Now(WorkspaceId workspace) => new(Interlocked.Read(ref epoch), directory.People(workspace), time.GetTimestamp());

    public byte[]? Find(Key key, Moment now) =>
        known.TryGetValue(key, out var entry) && entry.AsOf >= projector.Position && entry.Moment.Epoch == now.Epoch
        && ReferenceEquals(entry.Moment.People, now.People) && time.GetElapsedTime(entry.Moment.At) < Longest
            ? entry.Json
            : null;

    public void Keep(Key key, Moment moment, long asOf, byte[] json)
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

    private void Clear()
    {
        known.Clear();
        Interlocked.Exchange(ref size, 0);
    }

    public readonly record struct Moment(long Epoch, Workspace People, long At);

    private sealed record Entry(Moment Moment, long AsOf, byte[] Json);
}
