using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Reads;

/// <summary>Lets a read wait, briefly, until it shows what the reader did last, or what the reader asks for.</summary>
public sealed class Freshness(Projector projector, OwnChanges changes, LogTail tail, TimeProvider time)
{
    /// <summary>What is further behind is read as it is: <c>asOf</c> says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For what others did, which the reader may have heard of: a few milliseconds are usually enough.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(50);

    /// <summary>For views.</summary>
    /// <param name="after">The position asked for, or null.</param>
    public async Task Wait(Caller caller, long? after, CancellationToken cancellation)
    {
        if (after > tail.Head(caller.Workspace)) await tail.LookAgain(caller.Workspace, after.Value, cancellation);
        await projector.WaitFor(Math.Max(after ?? 0, changes.Of(caller.Credential)), Patience, cancellation);
        await projector.WaitFor(tail.Head(caller.Workspace), Courtesy, cancellation);
    }

    /// <summary>Whether this server has heard of all that the reader did, and of the position asked for.</summary>
    public bool IsHere(Caller caller, long? after) => Math.Max(after ?? 0, changes.Of(caller.Credential)) <= tail.Head(caller.Workspace);

    /// <summary>For grains and the directory: until this server has heard of the position.</summary>
    /// <returns>The position up to which what is read next is true at least.</returns>
    public async ValueTask<long> WaitToHear(Caller caller, long? after, CancellationToken cancellation)
    {
        if (after > tail.Head(caller.Workspace) && !await tail.LookAgain(caller.Workspace, after.Value - 1, cancellation))
            await tail.WaitBeyond(caller.Workspace, after.Value - 1, cancellation).WaitAsync(Patience, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        return tail.Head(caller.Workspace);
    }

    /// <summary>Finds something; when it isn't here, it may just have been made on another server.</summary>
    public Task<T?> Find<T>(WorkspaceId workspace, Func<T?> find, CancellationToken cancellation) where T : class =>
        Find(workspace, () => Task.FromResult(find()), cancellation);

    /// <inheritdoc cref="Find{T}(WorkspaceId, Func{T}, CancellationToken)"/>
    public async Task<T?> Find<T>(WorkspaceId workspace, Func<Task<T?>> find, CancellationToken cancellation) where T : class
    {
        var known = tail.Head(workspace);
        return await find() ?? (await tail.LookAgain(workspace, known, cancellation) ? await find() : null);
    }
}
