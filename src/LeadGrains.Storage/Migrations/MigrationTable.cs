using System.Data.Common;
using Dapper;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage;

/// <summary>The statements that keep track of applied migrations.</summary>
internal sealed record MigrationTable(string Begin, string Create, string Exists, string Select, string Insert)
{
    public static MigrationTable For(string store, StorageProvider provider) => provider == StorageProvider.Sqlite ? Sqlite : Postgres(store);

    public IReadOnlyDictionary<int, string> Applied(DbConnection connection) =>
        connection.ExecuteScalar<long>(Exists) == 0
            ? new Dictionary<int, string>()
            : connection.Query<(long Number, string Checksum)>(Select).ToDictionary(row => (int)row.Number, row => row.Checksum);

    private static readonly MigrationTable Sqlite = new(
        "begin exclusive",
        "create table if not exists migrations (number integer primary key, name text not null, checksum text not null, applied text not null) strict",
        "select count(*) from sqlite_master where type = 'table' and name = 'migrations'",
        "select number, checksum from migrations",
        "insert into migrations (number, name, checksum, applied) values (@Number, @Name, @Checksum, datetime('now'))");

    // One lock for all stores: any constant will do, as long as every server takes the same.
    private static MigrationTable Postgres(string store) => new(
        "begin; select pg_advisory_xact_lock(7305808871213)",
        $"create schema if not exists {store}; create table if not exists {store}.migrations (number int primary key, name text not null, checksum text not null, applied timestamptz not null)",
        $"select count(*) from pg_tables where schemaname = '{store}' and tablename = 'migrations'",
        $"select number::bigint, checksum from {store}.migrations",
        $"insert into {store}.migrations (number, name, checksum, applied) values (@Number, @Name, @Checksum, now())");
}
