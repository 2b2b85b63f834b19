using LeadGrains.Server.Auth;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Reads;

/// <summary>Lets a read of views wait, briefly, until they show what the reader did last, or what the reader asks for.</summary>
public sealed class Freshness(Projector projector, OwnChanges changes)
{
    /// <summary>Views that are further behind are read as they are: <c>asOf</c> says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="after">The position asked for, or null.</param>
    public Task Wait(Caller caller, long? after, CancellationToken cancellation) =>
        projector.WaitFor(Math.Max(after ?? 0, changes.Of(caller.Credential)), Patience, cancellation);
}
