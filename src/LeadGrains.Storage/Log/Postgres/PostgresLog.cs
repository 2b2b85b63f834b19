using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>The log in PostgreSQL. The writers of several servers meet at the head row.</summary>
/// <param name="self">Names this process when others are told of a commit.</param>
internal sealed class PostgresLog(NpgsqlDataSource source, string self, TimeProvider time) : ILogDatabase
{
    private const string Select = $"select e.seq, e.at, {EventRow.Columns} from ";

    // The inner query walks back from the newest version and stops at the first that is known already.
    private const string LoadSql = $"""
        {Select} log.events e where e.workspace = $1 and e.stream = $2 and e.version > case when $3 = 0 then 0 else coalesce(
          (select o.version from log.events o where o.workspace = $1 and o.stream = $2 and o.seq <= $3 order by o.version desc limit 1), 0) end
        union all
        {Select} log.links l join log.events e on e.workspace = l.workspace and e.seq = l.seq where l.workspace = $1 and l.stream = $2 and l.seq > $3
        order by 1
        """;

    private readonly ConcurrentDictionary<WorkspaceId, int> numbers = [];

    public bool MoreIsComing => ThreadPool.PendingWorkItemCount > 0;

    public Task Run(string name, Func<Task> loop) => OnPool(loop);

    public ILogWriter Writer(WorkspaceId workspace) => new PostgresLogWriter(source, workspace, self, time);

    public async Task TryWriting(WorkspaceId workspace)
    {
        await using var command = source.CreateCommand("update log.heads set at = at where name = $1").With(P(workspace.Value));
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation)
    {
        if (await Number(workspace, cancellation) is not { } number) return [];
        await using var command = source.CreateCommand(LoadSql).With(P(number), P(stream.Value), P(afterSeq));
        return await Events(command, cancellation);
    }

    public async Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation)
    {
        if (await Number(workspace, cancellation) is not { } number) return [];
        await using var command = source.CreateCommand($"{Select} log.events e where e.workspace = $1 and e.seq > $2 order by e.seq limit $3")
            .With(P(number), P(afterSeq), P(limit));
        return await Events(command, cancellation);
    }

    public async Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation)
    {
        if (await Number(workspace, cancellation) is not { } number) return 0;
        await using var command = source.CreateCommand("select version from log.events where workspace = $1 and stream = $2 order by version desc limit 1")
            .With(P(number), P(stream.Value));
        return await command.ExecuteScalarAsync(cancellation) is long version ? version : 0;
    }

    public async Task<long> Head(WorkspaceId workspace, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select seq from log.heads where name = $1").With(P(workspace.Value));
        return await command.ExecuteScalarAsync(cancellation) is long seq ? seq : 0;
    }

    public async Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, StreamId>(StringComparer.Ordinal);
        if (await Number(workspace, cancellation) is not { } number) return found;
        await using var command = source.CreateCommand(PostgresFacts.KeysSql).With(P(number), P(keys.ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await PostgresFacts.Keys(rows, found);
        return found;
    }

    public async Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = new Dictionary<string, CounterValue>(StringComparer.Ordinal);
        if (await Number(workspace, cancellation) is not { } number) return found;
        await using var command = source.CreateCommand(PostgresFacts.CountersSql).With(P(number), P(names.ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await PostgresFacts.Counters(rows, found);
        return found;
    }

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        Pairs(workspace, "select name, value, top from log.counters where workspace = $1 and name collate \"C\" > $2 order by name collate \"C\" limit $3", after, limit,
            row => new CounterValue(row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2)), cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        Pairs(workspace, "select name, stream from log.keys where workspace = $1 and name collate \"C\" > $2 order by name collate \"C\" limit $3", after, limit,
            row => new StreamId(row.GetString(1)), cancellation);

    private async Task<IReadOnlyList<KeyValuePair<string, T>>> Pairs<T>(
        WorkspaceId workspace, string sql, string after, int limit, Func<NpgsqlDataReader, T> value, CancellationToken cancellation)
    {
        if (await Number(workspace, cancellation) is not { } number) return [];
        var pairs = new List<KeyValuePair<string, T>>();
        await using var command = source.CreateCommand(sql).With(P(number), P(after), P(limit));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) pairs.Add(new(rows.GetString(0), value(rows)));
        return pairs;
    }

    private async ValueTask<int?> Number(WorkspaceId workspace, CancellationToken cancellation)
    {
        if (numbers.TryGetValue(workspace, out var known)) return known;
        await using var command = source.CreateCommand("select workspace from log.heads where name = $1").With(P(workspace.Value));
        return await command.ExecuteScalarAsync(cancellation) is int number ? numbers[workspace] = number : null;
    }

    private static async Task<IReadOnlyList<StoredEvent>> Events(NpgsqlCommand command, CancellationToken cancellation)
    {
        var events = new List<StoredEvent>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) events.Add(EventRow.Decode(rows, rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1)));
        return events;
    }
}
