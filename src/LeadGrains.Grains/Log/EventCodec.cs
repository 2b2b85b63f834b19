using System.Text.Json;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>Turns events and states into the log's JSON and back, sealing and opening personal data on the way.</summary>
public sealed class EventCodec(KeyRing ring)
{
    /// <inheritdoc cref="KeyRing.Epoch"/>
    public long Epoch => ring.Epoch;

    /// <inheritdoc cref="KeyRing.Look"/>
    public ValueTask Look(CancellationToken cancellation = default) => ring.Look(cancellation);

    /// <summary>Writes a record, committing keys of subjects that have none yet.</summary>
    public async ValueTask<Encoded> Encode(WorkspaceId workspace, object record, CancellationToken cancellation = default)
    {
        Dictionary<string, VaultKey>? keys = null;
        while (true)
        {
            var sealing = new Sealing(ring.Held, workspace) { Keys = keys };
            var text = sealing.Run(() => JsonSerializer.Serialize(record, record.GetType(), LogJson.Stored));
            if (sealing.MissingSubjects.IsEmpty)
                return new Encoded(text, sealing.UsedKeys);
            keys ??= [];
            foreach (var subject in sealing.MissingSubjects)
                keys[subject] = await ring.KeyFor(workspace, subject, cancellation);
        }
    }

    /// <summary>Reads a record; personal data whose key was destroyed comes back erased.</summary>
    /// <exception cref="JsonException">The text is not such a record.</exception>
    public async ValueTask<T?> Decode<T>(WorkspaceId workspace, Encoded encoded, CancellationToken cancellation = default) where T : class
    {
        var keys = await ring.Fetch(workspace, encoded.KeyIds, cancellation);
        return new Sealing(keys, workspace).Run(() => JsonSerializer.Deserialize<T>(encoded.Text, LogJson.Stored));
    }

    /// <summary>Fills in <see cref="StoredEvent.Event"/> where it is missing, fetching all keys at once.</summary>
    public async ValueTask<IReadOnlyList<StoredEvent>> Decode(WorkspaceId workspace, IReadOnlyList<StoredEvent> stored, CancellationToken cancellation = default)
    {
        if (stored.All(entry => entry.Event is not null))
            return stored;
        var keys = await ring.Fetch(workspace, stored.Where(entry => entry.Event is null).SelectMany(entry => entry.KeyIds), cancellation);
        var sealing = new Sealing(keys, workspace);
        return sealing.Run(() => stored.Select(entry => entry.Event is null ? entry with { Event = Read(entry) } : entry).ToArray());
    }

    private static DomainEvent Read(StoredEvent entry) =>
        (DomainEvent)(JsonSerializer.Deserialize(entry.Data, EventNames.TypeOf(entry.Type), LogJson.Stored)
            ?? throw new JsonException($"event {entry.Seq} ({entry.Type}) is null"));
}

/// <param name="KeyIds">Vault keys its sealed fields need.</param>
public sealed record Encoded(string Text, System.Collections.Immutable.ImmutableArray<string> KeyIds);
