using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Graph;

/// <summary>One step is what the grain asked for holds itself; more are walked from grain to grain, breadth first.</summary>
public sealed class GraphNow(IGrainFactory grains, Freshness freshness)
{
    /// <summary>Grains asked at once.</summary>
    private const int AtOnce = 32;

    public async Task<Drawn> Draw(Drawing drawing, Caller caller, StreamId? centre, GraphQuery query, CancellationToken cancellation)
    {
        // Wherever they live, the grains asked for hold everything up to here.
        var asOf = await freshness.WaitToHear(caller, query.After, cancellation);
        if (centre is not { } id || await freshness.Find(caller.Workspace, () => OnceMore.Read(() => Look(caller.Workspace, id, asOf)), cancellation) is not { } hood)
            return new(AsOf: null);
        drawing.Begin(id.Value, hood);
        for (var depth = 2; depth <= (query.Depth ?? 1); depth++)
            await Widen(caller.Workspace, drawing, asOf, cancellation);
        return new(asOf);
    }

    private async Task Widen(WorkspaceId workspace, Drawing drawing, long asOf, CancellationToken cancellation)
    {
        foreach (var some in drawing.TakeFrontier().Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = await Task.WhenAll(some.Select(id => OnceMore.Read(() => Look(workspace, new StreamId(id), asOf))));
            foreach (var (id, hood) in some.Zip(found))
            {
                if (hood is not null) drawing.Add(id, hood);
            }
        }
    }

    private async Task<Neighbourhood?> Look(WorkspaceId workspace, StreamId id, long seen) => id.Kind switch
    {
        EntityKind.Account => await grains.Account(workspace, new(id.Value)).Neighbourhood(seen) is { } account ? Neighbourhood.Of(account.State) : null,
        EntityKind.Contact => await grains.Contact(workspace, new(id.Value)).Get(seen) is { } contact ? Neighbourhood.Of(contact.State) : null,
        EntityKind.Lead => await grains.Lead(workspace, new(id.Value)).Get(seen) is { } lead ? Neighbourhood.Of(lead.State) : null,
        _ => null,
    };
}
