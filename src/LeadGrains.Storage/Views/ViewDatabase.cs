using Dapper;
using LeadGrains.Domain;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Views;

/// <summary>Where views are kept: a file or a schema. One writes at a time; reading never waits for writing.</summary>
public abstract class ViewDatabase : IAsyncDisposable
{
    /// <summary>Makes it ready: views that another version of the program left are thrown away, to be made anew from the log.</summary>
    /// <exception cref="StorageException">Opened read-only, and they don't fit.</exception>
    public abstract Task Open(CancellationToken cancellation = default);

    public abstract ValueTask DisposeAsync();

    internal abstract ViewDialect Dialect { get; }

    internal abstract ValueTask<ViewSession> Read(CancellationToken cancellation = default);

    /// <summary>The rows of one query and the position they are true at.</summary>
    internal virtual async Task<(List<TRow> Rows, long Position)> ReadAtOnce<TRow>(
        WorkspaceId workspace, string sql, DynamicParameters parameters, CancellationToken cancellation = default)
    {
        await using var session = await Read(cancellation);
        return ((await session.Query<TRow>(sql, parameters, cancellation)).AsList(), await session.Position(workspace, cancellation));
    }

    /// <summary>The rows of one query alone, true at whatever position.</summary>
    internal virtual async Task<List<TRow>> ReadRows<TRow>(string sql, DynamicParameters parameters, CancellationToken cancellation = default)
    {
        await using var session = await Read(cancellation);
        return (await session.Query<TRow>(sql, parameters, cancellation)).AsList();
    }

    internal abstract ValueTask<ViewSession> Write(CancellationToken cancellation = default);

    /// <summary>Takes the right to keep a workspace's views; null while another process has it.</summary>
    internal virtual ValueTask<ViewLead?> TryLead(WorkspaceId workspace, CancellationToken cancellation = default) => new(new ViewLead.Always());

    /// <summary>Other, empty views beside these; what an interrupted run left of them is thrown away.</summary>
    internal abstract Task<ViewDatabase> Beside(string name, CancellationToken cancellation = default);

    /// <summary>Puts other views in the place of these and throws these away. Nobody reads or writes meanwhile.</summary>
    /// <param name="lastSteps">Run when nobody writes here any more, just before.</param>
    internal abstract Task Become(ViewDatabase other, Func<Task> lastSteps, CancellationToken cancellation = default);

    /// <summary>Throws these views away, leaving nothing behind.</summary>
    internal abstract Task Drop();

    private protected static StorageException Unfit() =>
        new("The views were not made by this version of the program, or not at all. Start the server, or run `leadgrains rebuild`.");
}
