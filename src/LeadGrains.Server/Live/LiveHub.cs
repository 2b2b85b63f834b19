using System.Runtime.CompilerServices;
using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.SignalR;

namespace LeadGrains.Server.Live;

/// <summary>The live feed over SignalR. There is one method to call and none that is called: every watcher pulls.</summary>
public sealed class LiveHub(Watching watching, ChangeFeed feed) : Hub
{
    /// <summary>Streams batches <c>{from, to, head, changes[]}</c> from a position on; an empty batch is a heartbeat with the head.</summary>
    /// <exception cref="HubException">
    /// Behind SignalR's own words the message ends with <c>cursor_too_old: …</c> (take a new snapshot) or <c>request.invalid: …</c>.
    /// </exception>
    public async IAsyncEnumerable<FeedPage> Watch(WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var credential = Context.User.Credential() ?? throw new HubException("auth.required: sign in first");
        if (!Topics.TryRead(request.Topics, out var topics))
            throw new HubException($"request.invalid: {Topics.Expected}");
        var after = request.After ?? feed.Head(credential.Workspace);
        if (after < 0)
            throw new HubException("request.invalid: after is a position, 0 or more");
        if (await feed.IsGone(credential.Workspace, after, request.History, cancellationToken))
            throw new HubException("cursor_too_old: what follows this position is no longer kept here; take a new snapshot and watch from its asOf");
        await foreach (var page in watching.From(credential, topics, after, CancellationToken.None, cancellationToken))
            yield return page;
    }
}

/// <param name="Topics">None: the whole workspace.</param>
/// <param name="After">The last position the client is done with; null: from now on.</param>
/// <param name="History">What the header <c>LeadGrains-History</c> said where the position comes from; null: not known.</param>
public sealed record WatchRequest(IReadOnlyList<string>? Topics = null, long? After = null, string? History = null);
