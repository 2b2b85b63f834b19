using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Log.Sqlite;

/// <summary>Writes one workspace. All calls block, on the writer's own thread.</summary>
internal sealed class SqliteLogWriter(SqliteDatabase database, WorkspaceId workspace) : ILogWriter
{
    private const int Many = 32;

    private SqliteWriting? writing;
    private long number;

    public ValueTask<BatchFacts> Begin(BatchQuestions questions)
    {
        writing = database.Write();
        try
        {
            if (number == 0) number = Enter(writing.Session);
            writing.Begin();
            return new(SqliteFacts.Read(writing.Session, number, questions));
        }
        catch
        {
            End();
            throw;
        }
    }

    public ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        try
        {
            SqliteWrites.Write(writing!.Session, number, resolution);
            if (purgeBefore is { } before) SqliteWrites.Purge(writing.Session, before);
            // Many events lie scattered: the longer the write-ahead log, the more of them a page takes up before it is copied back. With few, what counts
            // is that a commit overwrites the file: one that has to grow it takes more than twice as long.
            writing.Session.CopyBackAfter(resolution.Events.Count < Many ? 4_000 : 16_000);
            writing.Commit();
        }
        finally
        {
            End();
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask Rollback()
    {
        End();
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> Committed(Resolution resolution)
    {
        using var lease = database.Write();
        return new(Witness(lease.Session, resolution) is byte[] append && new Guid(append) == WitnessOf(resolution));
    }

    public bool Refused(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_TOOBIG or SQLitePCL.raw.SQLITE_MISMATCH };

    public ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    private void End()
    {
        writing?.Dispose();
        writing = null;
    }

    private long Enter(SqliteSession session)
    {
        session.Statement("insert or ignore into heads (name) values ($1)").Execute(workspace.Value);
        return (long)session.Statement("select workspace from heads where name = $1").Scalar(workspace.Value)!;
    }

    private object? Witness(SqliteSession session, Resolution resolution)
    {
        if (resolution.Events.Count > 0)
            return session.Statement("select append from events where id = $1").Scalar(RowId.Of(number, resolution.Events[0].Seq));
        if (resolution.Requests.Count == 0) return null;
        var (key, _) = resolution.Requests.First();
        return session.Statement("select append from requests where workspace = $1 and principal = $2 and key = $3").Scalar(number, key.Principal, key.Key);
    }

    private static Guid WitnessOf(Resolution resolution) =>
        resolution.Events.Count > 0 ? resolution.Appends[0] : resolution.Requests.First().Value.Append;
}
