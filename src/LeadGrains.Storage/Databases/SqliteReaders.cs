using System.Collections.Concurrent;

namespace LeadGrains.Storage.Databases;

/// <summary>A few reading sessions, opened as needed and shared. In WAL mode they see the last commit and block nobody.</summary>
public sealed class SqliteReaders(int size, Func<SqliteSession> open) : IDisposable
{
    private readonly SemaphoreSlim free = new(size, size);
    private readonly ConcurrentBag<SqliteSession> idle = [];

    /// <summary>Reads on the caller's thread: the data are local, mostly in memory, and a hop costs more than they do.</summary>
    public async Task<T> Read<T>(Func<SqliteSession, T> read, CancellationToken cancellation = default)
    {
        await free.WaitAsync(cancellation);
        try
        {
            var session = idle.TryTake(out var waiting) ? waiting : open();
            return ReadWith(session, read);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session)) session.Dispose();
        free.Dispose();
    }

    private T ReadWith<T>(SqliteSession session, Func<SqliteSession, T> read)
    {
        try
        {
            var result = read(session);
            idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
