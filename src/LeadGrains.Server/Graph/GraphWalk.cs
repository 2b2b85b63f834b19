using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Graph;

/// <summary>Shows graphs: one step is what the grain asked for holds itself, more are walked from grain to grain, breadth first.</summary>
public sealed class GraphWalk(IGrainFactory grains, Names names, Freshness freshness)
{
    /// <summary>Grains asked at once.</summary>
    private const int AtOnce = 32;

    public async Task<IResult> Answer<TId>(Caller caller, string id, GraphQuery query, CancellationToken cancellation) where TId : struct, IId<TId>
    {
        var centre = new StreamId(id);
        if (query.WantedKinds() is not { } kinds)
            return Problems.Invalid(new FieldError("?kinds", "invalid", $"expected some of {string.Join(", ", Enum.GetNames<EdgeKind>())}")).Result();
        // Wherever they live, the grains asked for hold everything up to here.
        var asOf = await freshness.WaitToHear(caller, query.After, cancellation);
        if (!PathId.TryRead<TId>(id, out _) || await freshness.Find(caller.Workspace, () => OnceMore.Read(() => Look(caller.Workspace, centre, asOf)), cancellation) is not { } hood)
            return Problems.Of(Refusal.NotFound(centre.Kind is EntityKind.Workspace ? new StreamId(TId.Prefix).Kind : centre.Kind)).Result();
        var drawing = new Drawing(edge => kinds.Contains(edge.Kind) && !(edge.Strength < query.MinStrength));
        drawing.Begin(id, hood);
        for (var depth = 2; depth <= (query.Depth ?? 1); depth++)
            await Widen(caller.Workspace, drawing, asOf, cancellation);
        var unnamed = drawing.Unnamed.Select(known => new StreamId(known)).ToArray();
        return TypedResults.Ok(drawing.With(await names.Of(caller.Workspace, unnamed, cancellation), asOf));
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
