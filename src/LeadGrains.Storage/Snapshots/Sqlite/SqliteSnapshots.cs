using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Snapshots.Sqlite;

/// <summary>Snapshots in a SQLite file.</summary>
internal sealed class SqliteSnapshots(SqliteDatabase database) : ISnapshotDatabase
{
    public Task<StoredSnapshot?> Read(SnapshotKey key) => database.Reading.Read(session =>
    {
        using var row = session.Statement("select data, version from snapshots where grain = $1 and state = $2").Query(key.Grain, key.State);
        return row.Read() ? new StoredSnapshot(row.GetString(0), row.GetInt64(1)) : null;
    });

    public Task<bool> Write(SnapshotKey key, string json, long? seen) => Change(session => seen is null
        ? session.Statement("insert or ignore into snapshots (grain, state, version, data) values ($1, $2, 1, $3)").Execute(key.Grain, key.State, json)
        : session.Statement("update snapshots set version = version + 1, data = $3 where grain = $1 and state = $2 and version = $4").Execute(key.Grain, key.State, json, seen));

    public Task<bool> Delete(SnapshotKey key, long seen) => Change(session =>
        session.Statement("delete from snapshots where grain = $1 and state = $2 and version = $3").Execute(key.Grain, key.State, seen));

    private Task<bool> Change(Func<SqliteSession, int> change)
    {
        using var writing = database.Write();
        return Task.FromResult(change(writing.Session) == 1);
    }
}
