using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Graph;

/// <summary>Graphs as they were known at a position, or as they were in the world at an instant: relations in memory carry both times, so that nothing is replayed.</summary>
public sealed class GraphThen(IGrainFactory grains, PastPositions positions, LogTail tail)
{
    /// <summary>Relations looked at for each step.</summary>
    private const int MostRelations = 4_000;

    public async Task<Drawn> Draw(Drawing drawing, Caller caller, StreamId? centre, GraphQuery query, RelationGraph today, CancellationToken cancellation)
    {
        var head = tail.Head(caller.Workspace);
        if (await positions.Of(caller.Workspace, query.At, head, cancellation) is not { } known)
            return new(null, Problems.Invalid(new FieldError("?at", "invalid", $"expected an instant such as 2026-01-31T12:00:00Z, or a position up to {head}")));
        if (centre is not { } id || !await WasThere(caller.Workspace, id, today, known, cancellation)) return new(AsOf: null);
        var when = new EdgeTime(known, query.ValidAt);
        drawing.Begin(id.Value);
        for (var depth = 1; depth <= (query.Depth ?? 1); depth++) Widen(drawing, today, when);
        if (id.Kind == EntityKind.Account && (query.Depth ?? 1) == 1) Sway(drawing, today, when, new(id.Value));
        return new(Math.Min(known, today.Seq));
    }

    private static void Widen(Drawing drawing, RelationGraph today, EdgeTime when)
    {
        var left = MostRelations;
        foreach (var id in drawing.TakeFrontier())
        {
            var found = today.Find(id) is >= 0 and var node ? today.RowsAt(node, when, left) : new([], Cut: false);
            drawing.Add(id, Neighbourhood.Of(found.Rows, when));
            left -= found.Rows.Count;
            if (found.Cut) drawing.Cut(0, more: true);
        }
    }

    /// <summary>An account holds who sways whom there, though that relates the two only.</summary>
    private static void Sway(Drawing drawing, RelationGraph today, EdgeTime when, AccountId account)
    {
        if (today.Find(account.Value) is not (>= 0 and var node)) return;
        var found = today.SwaysAt(node, when, MostRelations);
        drawing.Add(account.Value, Neighbourhood.Of(found.Rows, when));
        if (found.Cut) drawing.Cut(0, more: true);
    }

    private async Task<bool> WasThere(WorkspaceId workspace, StreamId id, RelationGraph today, long known, CancellationToken cancellation) =>
        (today.Find(id.Value) is >= 0 and var node && today.WasThere(node, known))
        || (await BornAt(workspace, id) is { } born && born <= await positions.TimeOf(workspace, known, cancellation));

    private async Task<DateTimeOffset?> BornAt(WorkspaceId workspace, StreamId id) => id.Kind switch
    {
        EntityKind.Account => (await OnceMore.Read(() => grains.Account(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        EntityKind.Contact => (await OnceMore.Read(() => grains.Contact(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        EntityKind.Lead => (await OnceMore.Read(() => grains.Lead(workspace, new(id.Value)).Get()))?.State.CreatedAt,
        _ => null,
    };
}
