using Dapper;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>Views in a SQLite file of their own, readable by its user alone.</summary>
/// <param name="file">E.g. <c>views.db</c> in the data directory.</param>
/// <param name="readOnly">Makes nothing ready: what is there must fit.</param>
public sealed class SqliteViews(string file, bool readOnly = false) : ViewDatabase
{
    private const int Readers = 32;

    // A lost last transaction is made again from the log, so the disk need not be waited for.
    private const string Tuning = "pragma busy_timeout = 5000; pragma synchronous = normal; pragma temp_store = memory; ";

    private readonly SemaphoreSlim _reading = new(Readers, Readers);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CopyBack _copyBack = new();
    private SqliteConnection? _writer;

    private string File => file;

    public override async Task Open(CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var fits = System.IO.File.Exists(file) && Writer().ExecuteScalar<long>("pragma user_version") == ViewSchema.Sqlite.Version;
            if (fits)
                return;
            if (readOnly)
                throw Unfit();
            DeleteFile();
            Create();
        }
        finally
        {
            _writing.Release();
        }
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        _reading.Dispose();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override ViewDialect Dialect => SqliteViewDialect.Instance;

    internal override async ValueTask<ViewSession> Read(CancellationToken cancellation = default)
    {
        await _reading.WaitAsync(cancellation);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(pooling: true, "pragma cache_size = -16384");
            var opened = connection;
            return new(connection.BeginTransaction(deferred: true), SqliteViewDialect.Instance, () => Release(opened));
        }
        catch
        {
            connection?.Dispose();
            _reading.Release();
            throw;
        }
    }

    internal override async ValueTask<ViewSession> Write(CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var writer = Writer();
            return new(writer.BeginTransaction(deferred: false), SqliteViewDialect.Instance, () =>
            {
                _copyBack.After(writer, () => Connect(pooling: false, ""));
                _writing.Release();
                return ValueTask.CompletedTask;
            });
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    internal override async Task<ViewDatabase> Beside(string name, CancellationToken cancellation = default)
    {
        var other = new SqliteViews(Path.Combine(Path.GetDirectoryName(file) ?? "", $"{Path.GetFileNameWithoutExtension(file)}.{name}{Path.GetExtension(file)}"));
        other.DeleteFile();
        await other.Open(cancellation);
        return other;
    }

    internal override async Task Become(ViewDatabase other, Func<Task> lastSteps, CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await lastSteps();
            await Exclusively(() =>
            {
                var successor = ((SqliteViews)other).File;
                ((SqliteViews)other).Close();
                DeleteFile();
                System.IO.File.Move(successor, file);
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    internal override Task Drop()
    {
        DeleteFile();
        return Task.CompletedTask;
    }

    private ValueTask Release(SqliteConnection connection)
    {
        connection.Dispose();
        _reading.Release();
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits until nobody reads, and lets nobody begin to.</summary>
    private async Task Exclusively(Action action)
    {
        var held = 0;
        try
        {
            for (; held < Readers; held++)
                await _reading.WaitAsync();
            action();
        }
        finally
        {
            _reading.Release(held);
        }
    }

    private SqliteConnection Writer() => _writer ??= Connect(pooling: false, $"pragma page_size = 8192; pragma journal_mode = wal; pragma cache_size = -65536; pragma wal_autocheckpoint = {CopyBack.AtLatest}; pragma journal_size_limit = 67108864");

    private void Create()
    {
        UserOnlyFile.Create(file);
        Writer().Execute($"begin; {ViewSchema.Sqlite.Sql} pragma user_version = {ViewSchema.Sqlite.Version}; commit;");
    }

    private SqliteConnection Connect(bool pooling, string tuning)
    {
        var connection = SqliteLibrary.Connection(ConnectionString(pooling));
        try
        {
            connection.Open();
            connection.Execute(Tuning + tuning);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = pooling }.ToString();

    /// <summary>The last connection to close also takes the write-ahead log's files away.</summary>
    private void Close()
    {
        _copyBack.Close();
        _writer?.Dispose();
        _writer = null;
        using var key = SqliteLibrary.Connection(ConnectionString(pooling: true));
        SqliteConnection.ClearPool(key);
    }

    private void DeleteFile()
    {
        Close();
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
            System.IO.File.Delete(file + ending);
    }
}
