using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Log.Sqlite;

/// <summary>The log in a SQLite file.</summary>
internal sealed class SqliteLog(SqliteDatabase database) : ILogDatabase
{
    private const string Select = $"select e.id, e.at, {EventRow.Columns} from ";

    // The inner query walks back from the newest version and stops at the first that is known already.
    private const string LoadSql = $"""
        {Select} events e where e.workspace = $1 and e.stream = $2 and e.version > case when $3 = 0 then 0 else coalesce(
          (select o.version from events o where o.workspace = $1 and o.stream = $2 and o.id <= $4 order by o.version desc limit 1), 0) end
        union all
        {Select} links l join events e on e.id = l.id where l.workspace = $1 and l.stream = $2 and l.id > $4
        order by 1
        """;

    private readonly ConcurrentDictionary<WorkspaceId, long> numbers = [];

    /// <summary>Imports fill it: the disk is waited for less often, and a page is copied once for more of the links in it.</summary>
    public int MostAtOnce => 2_048;

    public Task Run(string name, Func<Task> loop) => DedicatedThread.Run(name, loop);

    public ILogWriter Writer(WorkspaceId workspace) => new SqliteLogWriter(database, workspace);

    public Task TryWriting(WorkspaceId workspace)
    {
        using var writing = database.Write();
        writing.Begin();
        // Writing what is there already would write nothing.
        writing.Session.Statement("insert into heads (name) values ('')").Execute();
        writing.Session.Statement("delete from heads where name = ''").Execute();
        writing.Commit();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyList<StoredEvent>>(session => Number(session, workspace) is not { } number ? [] :
            Events(session.Statement(LoadSql).Query(number, stream.Value, afterSeq, RowId.Of(number, afterSeq))), cancellation);

    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyList<StoredEvent>>(session => Number(session, workspace) is not { } number ? [] :
            Events(session.Statement($"{Select} events e where e.id > $1 and e.id < $2 order by e.id limit $3")
                .Query(RowId.Of(number, afterSeq), RowId.Of(number + 1, 0), limit)), cancellation);

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation) =>
        database.Reading.Read(session => Number(session, workspace) is { } number ? SqliteFacts.Version(session, number, stream) : 0, cancellation);

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation) =>
        database.Reading.Read(session => session.Statement("select seq from heads where name = $1").Scalar(workspace.Value) is long seq ? seq : 0, cancellation);

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyDictionary<string, StreamId>>(session => session.AtOnce(() =>
        {
            var found = new Dictionary<string, StreamId>(StringComparer.Ordinal);
            if (Number(session, workspace) is { } number) SqliteFacts.Keys(session, number, keys, found);
            return found;
        }), cancellation);

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyDictionary<string, CounterValue>>(session =>
        {
            var found = new Dictionary<string, CounterValue>(StringComparer.Ordinal);
            if (Number(session, workspace) is { } number) SqliteFacts.Counters(session, number, names, found);
            return found;
        }, cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyList<KeyValuePair<string, CounterValue>>>(session => Number(session, workspace) is not { } number ? [] :
            Pairs(session.Statement("select name, value, top from counters where workspace = $1 and name > $2 order by name limit $3").Query(number, after, limit),
                row => new CounterValue(row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2))), cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyList<KeyValuePair<string, StreamId>>>(session => Number(session, workspace) is not { } number ? [] :
            Pairs(session.Statement("select name, stream from keys where workspace = $1 and name > $2 order by name limit $3").Query(number, after, limit),
                row => new StreamId(row.GetString(1))), cancellation);

    private static List<KeyValuePair<string, T>> Pairs<T>(SqliteDataReader rows, Func<SqliteDataReader, T> value)
    {
        using (rows)
        {
            var pairs = new List<KeyValuePair<string, T>>();
            while (rows.Read()) pairs.Add(new(rows.GetString(0), value(rows)));
            return pairs;
        }
    }

    private long? Number(SqliteSession session, WorkspaceId workspace)
    {
        if (numbers.TryGetValue(workspace, out var known)) return known;
        if (session.Statement("select workspace from heads where name = $1").Scalar(workspace.Value) is not long number) return null;
        return numbers[workspace] = number;
    }

    private static List<StoredEvent> Events(SqliteDataReader rows)
    {
        using (rows)
        {
            var events = new List<StoredEvent>();
            while (rows.Read()) events.Add(EventRow.Decode(rows, RowId.Seq(rows.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1))));
            return events;
        }
    }
}

/// <summary>A workspace's number and a position in one row id, so that rows lie in order without another index.</summary>
internal static class RowId
{
    private const int SeqBits = 40;

    public static long Of(long workspace, long seq) => (workspace << SeqBits) + seq;

    public static long Seq(long id) => id & ((1L << SeqBits) - 1);
}
