using System.Data.Common;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>An event's row, as both databases select it: position and time first (each in its own type), then <see cref="Columns"/>.</summary>
internal static class EventRow
{
    public const string Columns = "e.stream, e.version, e.by_kind, e.by_id, e.type, e.data, e.keys, e.topics, e.links, e.counters, e.effect";

    public static StoredEvent Decode(DbDataReader row, long seq, DateTimeOffset at) => new(
        seq,
        at,
        new StreamId(row.GetString(2)),
        row.GetInt64(3),
        new By(StoredText.Kind(row.GetInt16(4)), row.GetString(5)),
        row.GetString(6),
        row.GetString(7),
        StoredText.Texts(Optional(row, 8)),
        StoredText.Texts(Optional(row, 9)),
        StoredText.Streams(Optional(row, 10)),
        StoredText.Counters(Optional(row, 11)),
        Optional(row, 12));

    public static string? Optional(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
