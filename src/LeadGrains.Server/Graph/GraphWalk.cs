using LeadGrains.Domain;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Graph.Picture;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;

namespace LeadGrains.Server.Graph;

/// <summary>Answers with graphs: of now by asking the grain and the relations in memory, of a time by the relations' rows.</summary>
public sealed class GraphWalk(GraphNow now, GraphFurther further, GraphThen then, Relations relations, TieReasons reasons, Freshness freshness, TimeProvider time, Names names)
{
    public Task<IResult> Answer<TId>(Caller caller, string id, GraphQuery query, CancellationToken cancellation) where TId : struct, IId<TId> =>
        Answer<TId>(caller, id, query, graph => new WrittenResult<GraphResource>(graph), cancellation);

    /// <summary>The same graph as a picture.</summary>
    public Task<IResult> Picture<TId>(Caller caller, string id, GraphQuery query, RequestLanguage language, CancellationToken cancellation) where TId : struct, IId<TId> =>
        Answer<TId>(caller, id, query, graph => new PictureResult(GraphPicture.Of(graph, language)), cancellation);

    private async Task<IResult> Answer<TId>(Caller caller, string id, GraphQuery query, Func<GraphResource, IResult> show, CancellationToken cancellation)
        where TId : struct, IId<TId>
    {
        if (query.WantedKinds() is not { } kinds)
            return Problems.Invalid(new FieldError("?kinds", "invalid", $"expected some of {string.Join(", ", Enum.GetNames<EdgeKind>())}")).Result();
        // Wherever they live, the grains asked for hold everything up to here, and so do the relations.
        var heard = await freshness.WaitToHear(caller, query.After, cancellation);
        var today = await relations.At(caller.Workspace, heard, cancellation);
        var centre = PathId.TryRead<TId>(id, out _) ? new StreamId(id) : (StreamId?)null;
        var isNow = query.At is null && query.ValidAt is null;
        var wide = isNow && query.Depth > 1 && centre is { } known ? further.Draw(known.Value, query, kinds, today) : null;
        if (wide is null)
        {
            var drawing = Drawing(query, kinds, today, isNow);
            var drawn = isNow ? await now.Draw(drawing, caller, centre, heard, cancellation) : await then.Draw(drawing, caller, centre, query, kinds, today, cancellation);
            if (drawn.Problem is { } problem) return problem.Result();
            if (drawn.AsOf is not { } asOf) return Problems.Of(Refusal.NotFound(new StreamId(TId.Prefix).Kind)).Result();
            wide = drawing.Drawn(asOf);
        }
        if (isNow && query.Explain is true) wide = wide.Explained(await reasons.Of(caller, query.After, today, wide.Acquainted(), cancellation));
        wide = wide.WithClasses();
        var unnamed = wide.Nodes.Where(node => node.Name is null && node.Kind != EntityKind.Class).Select(node => new StreamId(node.Id)).ToArray();
        return show(unnamed.Length == 0 ? wide : wide.Named(await names.Faces(caller.Workspace, unnamed, today, cancellation), isNow));
    }

    private Drawing Drawing(GraphQuery query, HashSet<EdgeKind> kinds, RelationGraph today, bool isNow)
    {
        // What rows tell of the past is without those who opted out.
        return isNow
            ? new(query.Nodes(), query.Depth ?? 1, edge => IsAsked(edge) && !IsHidden(edge.From) && !IsHidden(edge.To), edge => Weighed(today, edge))
            : new(query.Nodes(), query.Depth ?? 1, IsAsked, edge => edge);

        bool IsAsked(GraphEdge edge) => kinds.Contains(edge.Kind) && !(edge.Strength < query.MinStrength);

        bool IsHidden(string end) => today.Find(end) is var node and >= 0 && today.IsShutOut(node);
    }

    /// <summary>How strongly two people are tied who know each other; how far one sways another is somebody's word.</summary>
    private GraphEdge Weighed(RelationGraph graph, GraphEdge edge) =>
        edge.Strength is null && edge.Kind.Knows() is not null && graph.Find(edge.From) is var from and >= 0 && graph.Find(edge.To) is var to and >= 0
            ? edge with { Strength = graph.StrengthOf(from, to, time.GetUtcNow()) is { } tie ? Strength.Shown(tie.Strength) : null }
            : edge;
}

/// <param name="AsOf">The position at which it is true; null: there is no such thing, then.</param>
/// <param name="Problem">What is wrong with the question.</param>
public sealed record Drawn(long? AsOf, Problem? Problem = null);
