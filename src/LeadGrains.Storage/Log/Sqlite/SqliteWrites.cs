using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Log.Sqlite;

/// <summary>Writes what a batch came to.</summary>
internal static class SqliteWrites
{
    // Bounds what one batch pays for tidying up.
    private const int PurgeAtOnce = 2_000;

    public static void Write(SqliteSession session, long workspace, Resolution resolution)
    {
        for (var i = 0; i < resolution.Events.Count; i++) Event(session, workspace, resolution, i);
        Guards(session, workspace, resolution);
        Requests(session, workspace, resolution);
        session.Statement("update heads set seq = $2, at = $3 where workspace = $1")
            .Execute(workspace, resolution.HeadSeq, resolution.At.ToUnixTimeMilliseconds());
    }

    public static void Purge(SqliteSession session, DateTimeOffset before) =>
        session.Statement("delete from requests where id in (select id from requests order by id limit $1) and at <= $2")
            .Execute(PurgeAtOnce, before.ToUnixTimeMilliseconds());

    private static void Event(SqliteSession session, long workspace, Resolution resolution, int index)
    {
        var e = resolution.Events[index];
        var id = RowId.Of(workspace, e.Seq);
        session.Statement("""
            insert into events (id, workspace, stream, version, at, by_kind, by_id, type, data, append, keys, topics, links, counters, effect)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """).Execute(
            id, workspace, e.Stream.Value, e.Version, e.At.ToUnixTimeMilliseconds(), StoredText.Of(e.By.Kind), e.By.Id, e.Type, e.Data,
            resolution.Appends[index].ToByteArray(), StoredText.Of(e.KeyIds), StoredText.Of(e.Topics), StoredText.Of(e.Links), StoredText.Of(e.Counters), e.Effect);
        if (e.Links.IsDefaultOrEmpty) return;
        var link = session.Statement("insert or ignore into links (workspace, stream, id) values ($1, $2, $3)");
        foreach (var other in e.Links)
            if (other != e.Stream) link.Execute(workspace, other.Value, id);
    }

    private static void Guards(SqliteSession session, long workspace, Resolution resolution)
    {
        foreach (var (name, counter) in resolution.Counters)
            session.Statement("insert into counters (workspace, name, value, top) values ($1, $2, $3, $4) on conflict do update set value = $3, top = $4")
                .Execute(workspace, name, counter.Value, counter.Limit);
        foreach (var (name, holder) in resolution.Keys)
        {
            if (holder is { } stream)
                session.Statement("insert into keys (workspace, name, stream) values ($1, $2, $3) on conflict do update set stream = $3").Execute(workspace, name, stream.Value);
            else
                session.Statement("delete from keys where workspace = $1 and name = $2").Execute(workspace, name);
        }
    }

    private static void Requests(SqliteSession session, long workspace, Resolution resolution)
    {
        foreach (var (key, request) in resolution.Requests)
            session.Statement("""
                insert or replace into requests (workspace, principal, key, hash, append, at, stream, version, seq, refusal)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """).Execute(
                workspace, key.Principal, key.Key, request.Hash, request.Append.ToByteArray(), request.At.ToUnixTimeMilliseconds(),
                request.Outcome.Stream.Value, request.Outcome.Version, request.Outcome.Seq, StoredText.Of(request.Outcome.Refusal));
    }
}
