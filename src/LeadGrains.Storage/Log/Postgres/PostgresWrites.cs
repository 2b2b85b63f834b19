using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>Writes what a batch came to and commits: one round trip.</summary>
internal static class PostgresWrites
{
    private static readonly Rows Events = new(
        "log.events", ["workspace", "at"], ["seq", "version", "append", "by_kind", "stream", "by_id", "type", "data", "keys", "topics", "links", "counters", "effect"]);

    private static readonly Rows Links = new("log.links", ["workspace"], ["stream", "seq"], "on conflict do nothing");

    private static readonly Rows Counters = new(
        "log.counters", ["workspace"], ["name", "value", "top"], "on conflict (workspace, name) do update set value = excluded.value, top = excluded.top");

    private static readonly Rows Keys = new("log.keys", ["workspace"], ["name", "stream"], "on conflict (workspace, name) do update set stream = excluded.stream");

    private static readonly Rows Requests = new(
        "log.requests", ["workspace", "at"], ["principal", "key", "hash", "append", "stream", "version", "seq", "refusal"],
        """
        on conflict (workspace, principal, key) do update set
          at = excluded.at, hash = excluded.hash, append = excluded.append, stream = excluded.stream,
          version = excluded.version, seq = excluded.seq, refusal = excluded.refusal
        """);

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
        var batch = new NpgsqlBatch(connection).AddRows(workspace, resolution);
        if (purgeBefore is { } before) batch.Add(PurgeSql, P(workspace), P(before));
        return batch.Word(word)
            .Add("update log.heads set seq = $2, at = $3 where workspace = $1", P(workspace), P(resolution.HeadSeq), P(resolution.At))
            .Add("commit");
    }

    /// <summary>A transaction of its own, that fails when the head is not where it was.</summary>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, int workspace, Resolution resolution, long headSeq, string? word) => new NpgsqlBatch(connection)
        .Add(MoveHeadSql, P(workspace), P(resolution.HeadSeq), P(resolution.At), P(headSeq))
        .AddRows(workspace, resolution)
        .Word(word);

    /// <summary>Delivered when the commit is done.</summary>
    private static NpgsqlBatch Word(this NpgsqlBatch batch, string? word) => word is null ? batch : batch.Add(NotifySql, P(PostgresNews.Log), P(word));

    /// <summary>Whichever way it commits: what must go with every commit belongs here.</summary>
    private static NpgsqlBatch AddRows(this NpgsqlBatch batch, int workspace, Resolution resolution) => batch
        .AddEvents(workspace, resolution)
        .AddLinks(workspace, resolution.Events)
        .AddCounters(workspace, [.. resolution.Counters])
        .AddKeys(workspace, resolution)
        .AddRequests(workspace, [.. resolution.Requests], resolution.At);

    private static NpgsqlBatch AddEvents(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        var events = resolution.Events;
        return events.Count == 0 ? batch : batch.Add(Events.Sql(events.Count), P(workspace), P(resolution.At),
            Column(events, e => e.Seq), Column(events, e => e.Version), Column(resolution.Appends, append => append),
            Column(events, e => StoredText.Of(e.By.Kind)), Column(events, e => e.Stream.Value), Column(events, e => e.By.Id),
            Column(events, e => e.Type), Column(events, e => e.Data), Column(events, e => StoredText.Of(e.KeyIds)),
            Column(events, e => StoredText.Of(e.Topics)), Column(events, e => StoredText.Of(e.Links)),
            Column(events, e => StoredText.Of(e.Counters)), Column(events, e => e.Effect));
    }

    private static NpgsqlBatch AddLinks(this NpgsqlBatch batch, int workspace, List<StoredEvent> events)
    {
        List<(string Stream, long Seq)> links = [];
        foreach (var e in events)
            foreach (var link in e.Links)
                if (link != e.Stream) links.Add((link.Value, e.Seq));
        return links.Count == 0 ? batch : batch.Add(Links.Sql(links.Count), P(workspace), Column(links, link => link.Stream), Column(links, link => link.Seq));
    }

    private static NpgsqlBatch AddCounters(this NpgsqlBatch batch, int workspace, KeyValuePair<string, CounterValue>[] counters) =>
        counters.Length == 0 ? batch : batch.Add(
            Counters.Sql(counters.Length), P(workspace), Column(counters, c => c.Key), Column(counters, c => c.Value.Value), Column(counters, c => c.Value.Limit));

    private static NpgsqlBatch AddKeys(this NpgsqlBatch batch, int workspace, Resolution resolution)
    {
        if (resolution.Keys.Count == 0) return batch;
        var freed = resolution.Keys.Where(key => key.Value is null).Select(key => key.Key).ToArray();
        var taken = resolution.Keys.Where(key => key.Value is not null).ToArray();
        if (freed.Length > 0) batch.Add("delete from log.keys where workspace = $1 and name = any($2)", P(workspace), P(freed));
        return taken.Length == 0 ? batch : batch.Add(Keys.Sql(taken.Length), P(workspace), Column(taken, key => key.Key), Column(taken, key => key.Value!.Value.Value));
    }

    private static NpgsqlBatch AddRequests(this NpgsqlBatch batch, int workspace, KeyValuePair<RequestKey, RecordedRequest>[] requests, DateTimeOffset at) =>
        requests.Length == 0 ? batch : batch.Add(Requests.Sql(requests.Length), P(workspace), P(at),
            Column(requests, r => r.Key.Principal), Column(requests, r => r.Key.Key), Column(requests, r => r.Value.Hash), Column(requests, r => r.Value.Append),
            Column(requests, r => r.Value.Outcome.Stream.Value), Column(requests, r => r.Value.Outcome.Version), Column(requests, r => r.Value.Outcome.Seq),
            Column(requests, r => StoredText.Of(r.Value.Outcome.Refusal)));

    /// <summary>All rows' values in a column; of one row alone its value, as <see cref="Rows.Sql"/> expects.</summary>
    private static NpgsqlParameter Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value)
    {
        if (rows.Count == 1) return P(value(rows[0]));
        var column = new TColumn[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return P(column);
    }
}
