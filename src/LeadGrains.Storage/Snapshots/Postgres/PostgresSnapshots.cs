using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Snapshots.Postgres;

/// <summary>Snapshots in PostgreSQL.</summary>
internal sealed class PostgresSnapshots(NpgsqlDataSource source) : ISnapshotDatabase
{
    public async Task<StoredSnapshot?> Read(SnapshotKey key)
    {
        await using var command = source.CreateCommand("select data, version from snapshots.snapshots where grain = $1 and state = $2").With(P(key.Grain), P(key.State));
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new StoredSnapshot(row.GetString(0), row.GetInt64(1)) : null;
    }

    public Task<bool> Write(SnapshotKey key, string json, long? seen) => seen is { } version
        ? Change("update snapshots.snapshots set version = version + 1, data = $3 where grain = $1 and state = $2 and version = $4", P(key.Grain), P(key.State), P(json), P(version))
        : Change("insert into snapshots.snapshots (grain, state, version, data) values ($1, $2, 1, $3) on conflict do nothing", P(key.Grain), P(key.State), P(json));

    public Task<bool> Delete(SnapshotKey key, long seen) =>
        Change("delete from snapshots.snapshots where grain = $1 and state = $2 and version = $3", P(key.Grain), P(key.State), P(seen));

    private async Task<bool> Change(string sql, params NpgsqlParameter[] parameters)
    {
        await using var command = source.CreateCommand(sql).With(parameters);
        return await command.ExecuteNonQueryAsync() == 1;
    }
}
