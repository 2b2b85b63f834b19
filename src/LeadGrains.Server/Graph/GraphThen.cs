using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Graph;

/// <summary>Graphs as they were known at a position, or as they were in the world at an instant: relations carry both times, so that nothing is replayed.</summary>
public sealed class GraphThen(IGrainFactory grains, IViews views, PastPositions positions, Freshness freshness, LogTail tail)
{
    /// <summary>Relations looked at for each step.</summary>
    private const int MostRelations = 2_000;

    public async Task<Drawn> Draw(Drawing drawing, Caller caller, StreamId? centre, GraphQuery query, CancellationToken cancellation)
    {
        await freshness.Wait(caller, query.After, cancellation);
        var head = tail.Head(caller.Workspace);
        if (await positions.Of(caller.Workspace, query.At, head, cancellation) is not { } known)
            return new(null, Problems.Invalid(new FieldError("?at", "invalid", $"expected an instant such as 2026-01-31T12:00:00Z, or a position up to {head}")));
        if (centre is not { } id || await BornAt(caller.Workspace, id) is not { } born || !(born <= await positions.TimeOf(caller.Workspace, known, cancellation)))
            return new(AsOf: null);
        if (query.At is not null) await freshness.Wait(caller, known, cancellation);
        var when = new EdgeTime(known, query.ValidAt);
        var asOf = known;
        drawing.Begin(id.Value);
        for (var depth = 1; depth <= (query.Depth ?? 1); depth++)
            asOf = Math.Min(asOf, await Widen(caller.Workspace, drawing, when, cancellation));
        return new(asOf);
    }

    /// <returns>Up to where the views have come that were read.</returns>
    private async Task<long> Widen(WorkspaceId workspace, Drawing drawing, EdgeTime when, CancellationToken cancellation)
    {
        var frontier = drawing.TakeFrontier();
        if (frontier.Count == 0) return when.Known;
        var (found, asOf) = await views.Edges(workspace, [.. frontier], when, MostRelations, cancellation);
        if (found.Cut) drawing.Cut(0, more: true);
        var ends = found.Rows.SelectMany(row => new[] { (End: row.From, Row: row), (End: row.To, Row: row) }).ToLookup(end => end.End, end => end.Row);
        foreach (var id in frontier) drawing.Add(id, Neighbourhood.Of(ends[id], when));
        return asOf;
    }

    private async Task<DateTimeOffset?> BornAt(WorkspaceId workspace, StreamId id) => id.Kind switch
    {
        EntityKind.Account => (await OnceMore.Read(() => grains.Account(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        EntityKind.Contact => (await OnceMore.Read(() => grains.Contact(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        EntityKind.Lead => (await OnceMore.Read(() => grains.Lead(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        _ => null,
    };
}
