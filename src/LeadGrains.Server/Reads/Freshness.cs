using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Reads;

/// <summary>Lets a read of views wait, briefly, until they show what the reader did last, or what the reader asks for.</summary>
public sealed class Freshness(Projector projector, OwnChanges changes, LogTail tail)
{
    /// <summary>Views that are further behind are read as they are: <c>asOf</c> says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>For what others did, which the reader may have heard of: a few milliseconds are usually enough.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(50);

    /// <param name="after">The position asked for, or null.</param>
    public async Task Wait(Caller caller, long? after, CancellationToken cancellation)
    {
        await projector.WaitFor(Math.Max(after ?? 0, changes.Of(caller.Credential)), Patience, cancellation);
        await projector.WaitFor(tail.Head(caller.Workspace), Courtesy, cancellation);
    }
}
