using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>
/// Copies the write-ahead log back into its file while the writer goes on. Left to the writer, that was a tenth of what it
/// took to follow an import. A writer without pause can't begin the write-ahead log anew, so one that grows to
/// <see cref="AtLatest"/> is still finished by the writer; most of it has been copied by then.
/// </summary>
internal sealed class CopyBack
{
    /// <summary>Pages in the write-ahead log: 320 MB.</summary>
    public const int AtLatest = 40_000;

    /// <summary>Pages written between two copies.</summary>
    private const int Often = 8_000;

    // SQLITE_DBSTATUS_CACHE_WRITE: pages that this connection has written to the write-ahead log.
    private const int PagesWritten = 9;

    private SqliteConnection? _connection;
    private Task _copying = Task.CompletedTask;
    private int _copied;

    /// <summary>To be called by the only writer, between two transactions.</summary>
    /// <param name="connect">Makes a connection for the copies.</param>
    public void After(SqliteConnection writer, Func<SqliteConnection> connect)
    {
        _ = raw.sqlite3_db_status(writer.Handle, PagesWritten, out var written, out _, 0);
        if (unchecked(written - _copied) < Often || !_copying.IsCompleted)
            return;
        _copied = written;
        _copying = Task.Run(() => Copy(connect));
    }

    /// <summary>Waits for the copy under way. The next writer begins to count anew.</summary>
    public void Close()
    {
        _copying.Wait();
        _connection?.Dispose();
        (_connection, _copied) = (null, 0);
    }

    private void Copy(Func<SqliteConnection> connect)
    {
        try
        {
            _connection ??= connect();
            _connection.Execute("pragma wal_checkpoint(passive)");
        }
        catch (SqliteException)
        {
            // The writer meets the same at the latest, and can tell of it.
        }
    }
}
