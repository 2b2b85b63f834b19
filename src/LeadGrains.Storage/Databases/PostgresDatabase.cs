using System.Collections.Concurrent;
using System.Security.Cryptography;
using Npgsql;

namespace LeadGrains.Storage.Databases;

/// <summary>The PostgreSQL database: one pool for all stores, a schema each.</summary>
public sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<bool>> migrated = new(StringComparer.Ordinal);
    private readonly NpgsqlDataSource source;
    private readonly bool readOnly;

    public PostgresDatabase(StorageOptions options)
    {
        readOnly = options.ReadOnly;
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
        {
            builder.ConnectionStringBuilder.MaxAutoPrepare = 128;
            builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        }
        builder.ConnectionStringBuilder.WriteBufferSize = Math.Max(Postgres.WriteBuffer, builder.ConnectionStringBuilder.WriteBufferSize);
        source = builder.Build();
    }

    /// <summary>Tells this process from others on the same database.</summary>
    public string Self { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>The pool, once the schema of that store is up to date. One that could not be reached is tried again next time.</summary>
    public NpgsqlDataSource Source(string store) =>
        migrated.GetOrAdd(store, name => new(() => Migrate(name), LazyThreadSafetyMode.PublicationOnly)).Value ? source : throw new InvalidOperationException();

    public void Dispose() => source.Dispose();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private bool Migrate(string store)
    {
        using var connection = source.OpenConnection();
        if (readOnly) Migrations.Check(store, StorageProvider.Postgres, connection);
        else Migrations.Apply(store, StorageProvider.Postgres, connection);
        return true;
    }
}
