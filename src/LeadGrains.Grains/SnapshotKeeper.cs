using System.Security.Cryptography;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Grains;

/// <summary>Saves a grain's state now and then, so that its next activation folds less. Nothing rests on it: what fails is logged and let be.</summary>
internal sealed class SnapshotKeeper<TState>(IPersistentState<Snapshot> stored, Journal journal) where TState : class, IAggregate<TState>
{
    /// <summary>Saved after this many events, and at the end of an activation after a tenth of it.</summary>
    private const int Every = 200;

    /// <summary>A large state waits longer: for an event to so many of its characters, so that saving costs no event more as it grows.</summary>
    private const int CharactersToAnEvent = 2_000;

    /// <summary>The second part changes with the shape of the state: then older snapshots are ignored.</summary>
    private static readonly string Format = typeof(TState).Name + ".11";

    private long _savedSeq;
    private int _savedLength;
    private int _sinceSaved;

    private int Due => Math.Max(Every, _savedLength / CharactersToAnEvent);

    /// <summary>The saved state; nothing when there is none, it can't be read, or it is ahead of the log.</summary>
    public async Task<Folded<TState>> Restore(WorkspaceId workspace, CancellationToken cancellation)
    {
        if (!stored.RecordExists || stored.State is not { } saved || saved.Format != Format)
            return Folded<TState>.Nothing;
        try
        {
            // What this process has heard of the log is nearly always enough to tell.
            if (saved.Seq > journal.Tail.Head(workspace) && saved.Seq > await journal.Log.Head(workspace, cancellation))
                return Folded<TState>.Nothing;
            var state = await journal.Codec.Decode<TState>(workspace, new Encoded(saved.State, [.. saved.KeyIds]), cancellation);
            (_savedSeq, _savedLength) = (saved.Seq, saved.State.Length);
            return new Folded<TState>(state, saved.Version, saved.Seq, saved.OwnSeq);
        }
        catch (Exception e) when (e is JsonException or CryptographicException or InvalidOperationException)
        {
            journal.Logger.LogWarning(e, "A snapshot of {Format} can't be read and is ignored", Format);
            return Folded<TState>.Nothing;
        }
    }

    public void Folded(int events) => _sinceSaved += events;

    public Task SaveWhenDue(WorkspaceId workspace, Folded<TState> folded) =>
        _sinceSaved >= Due ? Save(workspace, folded, CancellationToken.None) : Task.CompletedTask;

    public Task SaveAtEnd(WorkspaceId workspace, Folded<TState> folded, CancellationToken cancellation) =>
        _sinceSaved >= Due / 10 ? Save(workspace, folded, cancellation) : Task.CompletedTask;

    private async Task Save(WorkspaceId workspace, Folded<TState> folded, CancellationToken cancellation)
    {
        _sinceSaved = 0;
        if (folded.State is null || folded.Seq == _savedSeq)
            return;
        try
        {
            var (text, keys) = await journal.Codec.Encode(workspace, folded.State, cancellation);
            stored.State = new Snapshot(Format, folded.Version, folded.Seq, folded.OwnSeq, text, keys);
#pragma warning disable CA2016 // the overload with a token is younger than the oldest Orleans 10
            await stored.WriteStateAsync();
#pragma warning restore CA2016
            (_savedSeq, _savedLength) = (folded.Seq, text.Length);
        }
        catch (InconsistentStateException)
        {
            // Another server's activation saved one: as good as ours.
            journal.Logger.LogDebug("A snapshot of {Format} was saved elsewhere", Format);
        }
        catch (Exception e)
        {
            journal.Logger.LogWarning(e, "A snapshot of {Format} was not saved", Format);
        }
    }
}
