namespace LeadGrains.Storage.Databases;

/// <summary>The writing session, held. Unless <see cref="Commit"/> was reached, disposing rolls back.</summary>
public sealed class SqliteWriting : IDisposable
{
    private readonly Action<bool> release;
    private bool open;
    private bool broken;

    internal SqliteWriting(SqliteSession session, Action<bool> release) => (Session, this.release) = (session, release);

    public SqliteSession Session { get; }

    /// <summary>Begins with the write lock taken, so that what is read next stays true until the commit.</summary>
    public void Begin()
    {
        try
        {
            Session.Statement("begin immediate").Execute();
            open = true;
        }
        catch
        {
            broken = true;
            throw;
        }
    }

    public void Commit()
    {
        Session.Statement("commit").Execute();
        open = false;
    }

    public void Dispose()
    {
        try
        {
            if (open) Session.Statement("rollback").Execute();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            broken = true;
        }
        finally
        {
            release(broken);
        }
    }
}
