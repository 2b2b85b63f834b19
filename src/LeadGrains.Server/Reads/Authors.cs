using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Reads;

/// <summary>Who did something, with the name as it is now.</summary>
/// <param name="Name">Null when nobody goes by that id any more, or the name was erased.</param>
public sealed record Author(ActorKind Kind, string Id, string? Name);

/// <summary>Looks up authors: the log keeps ids only.</summary>
public sealed class Authors(Names names, TokenRows tokens)
{
    private const int MostCached = 10_000;

    /// <summary>A token never changes its name, and every watcher asks for it with every batch.</summary>
    private readonly ConcurrentDictionary<(WorkspaceId, string Token), string?> _tokenNames = new();

    public async ValueTask<IReadOnlyDictionary<By, Author>> Of(WorkspaceId workspace, IEnumerable<By> authors, CancellationToken cancellation = default)
    {
        var known = new Dictionary<By, Author>();
        foreach (var by in authors.Distinct())
            known[by] = new(by.Kind, by.Id, await Name(workspace, by, cancellation));
        return known;
    }

    private async ValueTask<string?> Name(WorkspaceId workspace, By by, CancellationToken cancellation) => by.Kind switch
    {
        ActorKind.User => names.Of(workspace, new UserId(by.Id)),
        ActorKind.Token => await TokenName(workspace, by.Id, cancellation),
        _ => null,
    };

    private async ValueTask<string?> TokenName(WorkspaceId workspace, string token, CancellationToken cancellation)
    {
        if (_tokenNames.TryGetValue((workspace, token), out var known))
            return known;
        if (_tokenNames.Count > MostCached)
            _tokenNames.Clear();
        return _tokenNames[(workspace, token)] = (await tokens.ById(workspace.Value, token, cancellation))?.Name;
    }
}
