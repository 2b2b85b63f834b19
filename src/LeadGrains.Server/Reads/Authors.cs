using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Reads;

/// <summary>Who did something, with the name as it is now.</summary>
/// <param name="Name">Null when nobody goes by that id any more, or the name was erased.</param>
public sealed record Author(ActorKind Kind, string Id, string? Name);

/// <summary>Looks up authors: the log keeps ids only.</summary>
public sealed class Authors(Names names, TokenRows tokens)
{
    public async Task<IReadOnlyDictionary<By, Author>> Of(WorkspaceId workspace, IEnumerable<By> authors, CancellationToken cancellation = default)
    {
        var known = new Dictionary<By, Author>();
        foreach (var by in authors.Distinct())
            known[by] = new(by.Kind, by.Id, await Name(workspace, by, cancellation));
        return known;
    }

    private async ValueTask<string?> Name(WorkspaceId workspace, By by, CancellationToken cancellation) => by.Kind switch
    {
        ActorKind.User => names.Of(workspace, new UserId(by.Id)),
        ActorKind.Token => (await tokens.ById(workspace.Value, by.Id, cancellation))?.Name,
        _ => null,
    };
}
