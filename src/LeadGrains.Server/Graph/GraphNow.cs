using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Graph;

/// <summary>One step is what the grain asked for holds itself.</summary>
public sealed class GraphNow(IGrainFactory grains, Freshness freshness)
{
    /// <param name="asOf">The position up to which it is to be true at least.</param>
    public async Task<Drawn> Draw(Drawing drawing, Caller caller, StreamId? centre, long asOf, CancellationToken cancellation)
    {
        if (centre is not { } id) return new(AsOf: null);
        if (await freshness.Find(caller.Workspace, () => OnceMore.Read(() => Look(caller.Workspace, id, asOf)), cancellation) is not { } hood) return new(AsOf: null);
        drawing.Begin(id.Value, hood);
        return new(asOf);
    }

    private async Task<Neighbourhood?> Look(WorkspaceId workspace, StreamId id, long seen) => id.Kind switch
    {
        EntityKind.Account => await grains.Account(workspace, new(id.Value)).Neighbourhood(seen) is { } account ? Neighbourhood.Of(account.State) : null,
        EntityKind.Contact => await grains.Contact(workspace, new(id.Value)).Get(seen) is { } contact ? Neighbourhood.Of(contact.State) : null,
        EntityKind.Lead => await grains.Lead(workspace, new(id.Value)).Get(seen) is { } lead ? Neighbourhood.Of(lead.State) : null,
        _ => null,
    };
}
