using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>Writes what a batch came to, a column of values per parameter, and commits: one round trip.</summary>
internal static class PostgresWrites
{
    private const string EventsSql = """
        insert into log.events (workspace, seq, at, version, append, by_kind, stream, by_id, type, data, keys, topics, links, counters, effect)
        select $1, seq, $2, version, append, by_kind, stream, by_id, type, data, keys, topics, links, counters, effect
        from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
          e (seq, version, append, by_kind, stream, by_id, type, data, keys, topics, links, counters, effect)
        """;

    private const string RequestsSql = """
        insert into log.requests (workspace, at, principal, key, hash, append, stream, version, seq, refusal)
        select $1, $2, principal, key, hash, append, stream, version, seq, refusal
        from unnest($3, $4, $5, $6, $7, $8, $9, $10) r (principal, key, hash, append, stream, version, seq, refusal)
        on conflict (workspace, principal, key) do update set
          at = excluded.at, hash = excluded.hash, append = excluded.append, stream = excluded.stream,
          version = excluded.version, seq = excluded.seq, refusal = excluded.refusal
        """;

    // The limit bounds what one batch pays for tidying up.
    private const string PurgeSql =
        "delete from log.requests where ctid in (select ctid from log.requests where workspace = $1 and at <= $2 limit 2000)";

    public const string NotifySql = "select pg_notify($1, $2)";

    // No row is no transaction: dividing by their number fails all that goes with it.
    private const string MoveHeadSql = """
        with moved as (update log.heads set seq = $2, at = $3 where workspace = $1 and seq = $4 returning workspace)
        select 1 / count(*) from moved
        """;

    /// <summary>The end of a transaction that has begun.</summary>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, int workspace, Resolution resolution, DateTimeOffset? purgeBefore, string? word)
    {
        var batch = new NpgsqlBatch(connection).Rows(workspace, resolution);
        if (purgeBefore is { } before) batch.Add(PurgeSql, P(workspace), P(before));
        return batch.Word(word)
            .Add("update log.heads set seq = $2, at = $3 where workspace = $1", P(workspace), P(resolution.HeadSeq), P(resolution.At))
            .Add("commit");
    }

    /// <summary>A transaction of its own, that fails when the head is not where it was.</summary>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, int workspace, Resolution resolution, long headSeq, string? word) => new NpgsqlBatch(connection)
        .Add(MoveHeadSql, P(workspace), P(resolution.HeadSeq), P(resolution.At), P(headSeq))
        .Rows(workspace, resolution)
        .Word(word);

    /// <summary>Delivered when the commit is done.</summary>
    private static NpgsqlBatch Word(this NpgsqlBatch batch, string? word) => word is null ? batch : batch.Add(NotifySql, P(PostgresNews.Log), P(word));

    /// <summary>Whichever way it commits: what must go with every commit belongs here.</summary>
    private static NpgsqlBatch Rows(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        if (resolution.Events.Count > 0) batch.Events(workspace, resolution).Links(workspace, resolution.Events);
        batch.Counters(workspace, resolution.Counters).Keys(workspace, resolution);
        return resolution.Requests.Count == 0 ? batch : batch.Requests(workspace, resolution);
    }

    private static NpgsqlBatch Events(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        var events = resolution.Events;
        return batch.Add(EventsSql, P(workspace), P(resolution.At),
            Column(events, e => e.Seq), Column(events, e => e.Version), P(resolution.Appends.ToArray()),
            Column(events, e => StoredText.Of(e.By.Kind)), Column(events, e => e.Stream.Value), Column(events, e => e.By.Id),
            Column(events, e => e.Type), Column(events, e => e.Data), Column(events, e => StoredText.Of(e.KeyIds)),
            Column(events, e => StoredText.Of(e.Topics)), Column(events, e => StoredText.Of(e.Links)),
            Column(events, e => StoredText.Of(e.Counters)), Column(events, e => e.Effect));
    }

    private static NpgsqlBatch Links(this NpgsqlBatch batch, int workspace, List<StoredEvent> events)
    {
        List<string> streams = [];
        List<long> seqs = [];
        foreach (var e in events)
            foreach (var link in e.Links)
            {
                if (link == e.Stream) continue;
                streams.Add(link.Value);
                seqs.Add(e.Seq);
            }
        return streams.Count == 0 ? batch : batch.Add(
            "insert into log.links (workspace, stream, seq) select $1, stream, seq from unnest($2, $3) l (stream, seq) on conflict do nothing",
            P(workspace), P(streams.ToArray()), P(seqs.ToArray()));
    }

    private static NpgsqlBatch Counters(this NpgsqlBatch batch, int workspace, IReadOnlyDictionary<string, CounterValue> counters) =>
        counters.Count == 0 ? batch : batch.Add("""
            insert into log.counters (workspace, name, value, top) select $1, name, value, top from unnest($2, $3, $4) c (name, value, top)
            on conflict (workspace, name) do update set value = excluded.value, top = excluded.top
            """, P(workspace), P(counters.Keys.ToArray()), P(counters.Values.Select(c => c.Value).ToArray()), P(counters.Values.Select(c => c.Limit).ToArray()));

    private static NpgsqlBatch Keys(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        var freed = resolution.Keys.Where(key => key.Value is null).Select(key => key.Key).ToArray();
        var taken = resolution.Keys.Where(key => key.Value is not null).ToArray();
        if (freed.Length > 0) batch.Add("delete from log.keys where workspace = $1 and name = any($2)", P(workspace), P(freed));
        return taken.Length == 0 ? batch : batch.Add("""
            insert into log.keys (workspace, name, stream) select $1, name, stream from unnest($2, $3) k (name, stream)
            on conflict (workspace, name) do update set stream = excluded.stream
            """, P(workspace), P(taken.Select(key => key.Key).ToArray()), P(taken.Select(key => key.Value!.Value.Value).ToArray()));
    }

    private static NpgsqlBatch Requests(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        var requests = resolution.Requests.ToArray();
        return batch.Add(RequestsSql, P(workspace), P(resolution.At),
            Column(requests, r => r.Key.Principal), Column(requests, r => r.Key.Key), Column(requests, r => r.Value.Hash), Column(requests, r => r.Value.Append),
            Column(requests, r => r.Value.Outcome.Stream.Value), Column(requests, r => r.Value.Outcome.Version), Column(requests, r => r.Value.Outcome.Seq),
            Column(requests, r => StoredText.Of(r.Value.Outcome.Refusal)));
    }

    private static NpgsqlParameter<TColumn[]> Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value)
    {
        var column = new TColumn[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return P(column);
    }
}
