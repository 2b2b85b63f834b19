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

    public async Task<Drawn> Draw(Drawing drawing, Caller caller, StreamId? centre, GraphQuery query, HashSet<EdgeKind> kinds, RelationGraph today, CancellationToken cancellation)
    {
        var head = tail.Head(caller.Workspace);
        if (await positions.Of(caller.Workspace, query.At, head, cancellation) is not { } known)
            return new(null, Problems.Invalid(new FieldError("?at", "invalid", $"expected an instant such as 2026-01-31T12:00:00Z, or a position up to {head}")));
        if (centre is not { } id || !await WasThere(caller.Workspace, id, today, known, cancellation)) return new(AsOf: null);
        var when = new EdgeTime(known, query.ValidAt);
        drawing.Begin(id.Value);
        var room = new Room(drawing, today, kinds, query.MinStrength);
        for (var depth = 1; depth <= (query.Depth ?? 1); depth++)
        {
            Widen(drawing, today, when, room, depth);
            if (depth == 1 && id.Kind == EntityKind.Account) Sway(drawing, today, when, room, new(id.Value));
        }

        return new(Math.Min(known, today.Seq));
    }

    private static void Widen(Drawing drawing, RelationGraph today, EdgeTime when, Room room, int steps)
    {
        Func<EdgeKind, double?, int, bool> isWanted = (kind, weight, other) => room.IsFor(kind, weight, other, steps);
        var left = MostRelations;
        foreach (var id in drawing.TakeFrontier())
        {
            var found = today.Find(id) is >= 0 and var node && !today.IsShutOut(node) ? today.RowsAt(node, when, left, isWanted) : new([], 0, Cut: false);
            drawing.Add(id, Neighbourhood.Of(found.Rows, when));
            left -= found.Looked;
            if (found.Cut) drawing.Cut(0, more: true);
        }
    }

    /// <summary>An account holds who sways whom there, though that relates the two only.</summary>
    private static void Sway(Drawing drawing, RelationGraph today, EdgeTime when, Room room, AccountId account)
    {
        if (today.Find(account.Value) is not (>= 0 and var node)) return;
        var found = today.SwaysAt(node, when, MostRelations, (kind, weight, who) => room.IsFor(kind, weight, who, steps: 1));
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

    /// <summary>What a drawing shows and has room for, told by numbers: other relations are not read. Who opted out is shown to be there, and nothing of them.</summary>
    private sealed class Room(Drawing drawing, RelationGraph today, HashSet<EdgeKind> kinds, double? least)
    {
        /// <summary>Since it is full.</summary>
        private readonly Dictionary<int, bool> held = [];

        public bool IsFor(EdgeKind kind, double? weight, int other, int steps) =>
            kinds.Contains(kind) && !(weight < least) && !today.IsShutOut(other) && (!drawing.IsFull || IsHeld(other, steps));

        private bool IsHeld(int node, int steps)
        {
            if (!held.TryGetValue(node, out var isHeld)) held[node] = isHeld = drawing.Holds(today.IdOf(node), steps);
            return isHeld;
        }
    }
}
