using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Databases;

/// <summary>One SQLite file: a single writing session behind a gate, and a few reading ones that never wait for it.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private const int Readers = 4;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string file;
    private readonly string store;
    private readonly bool readOnly;
    private SqliteSession? writer;

    private SqliteDatabase(string file, string store, bool readOnly)
    {
        (this.file, this.store, this.readOnly) = (file, store, readOnly);
        Reading = new SqliteReaders(Readers, () => OpenSession(SqliteOpenMode.ReadOnly));
    }

    public SqliteReaders Reading { get; }

    /// <summary>Opens or creates the file and brings it up to date.</summary>
    internal static SqliteDatabase Open(string file, string store, bool readOnly)
    {
        if (readOnly && !File.Exists(file)) throw new StorageException($"There is no database {file}.");
        if (!readOnly) CreateForUserOnly(file);
        var database = new SqliteDatabase(file, store, readOnly);
        using var session = database.OpenSession(readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        if (readOnly) Migrations.Check(store, StorageProvider.Sqlite, session.Connection);
        else Migrations.Apply(store, StorageProvider.Sqlite, session.Connection);
        return database;
    }

    /// <summary>Takes the writing session; dispose the lease to let the next one in. Blocks the thread while another one writes.</summary>
    public SqliteWriting Write()
    {
        if (readOnly) throw new StorageException($"{file} was opened read-only.");
        gate.Wait();
        try
        {
            return new SqliteWriting(writer ??= OpenSession(SqliteOpenMode.ReadWrite), Release);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    public void Dispose()
    {
        Reading.Dispose();
        gate.Wait();
        writer?.Dispose();
        gate.Dispose();
    }

    private void Release(bool broken)
    {
        if (broken)
        {
            // Closing is the one sure way to end a transaction whatever state an error left it in.
            writer?.Dispose();
            writer = null;
        }
        gate.Release();
    }

    private SqliteSession OpenSession(SqliteOpenMode mode)
    {
        var connection = SqliteLibrary.Connection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.Run("pragma busy_timeout = 5000; pragma cache_size = -16384; pragma temp_store = memory; pragma foreign_keys = on");
            if (mode != SqliteOpenMode.ReadOnly)
                session.Run($"pragma journal_mode = wal; pragma journal_size_limit = 67108864; {Stores.Pragmas(store)}");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CreateForUserOnly(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(file, options)) { }
    }
}
