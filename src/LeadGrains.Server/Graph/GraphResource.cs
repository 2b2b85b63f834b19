using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using LeadGrains.Server.Relationships;

namespace LeadGrains.Server.Graph;

/// <summary>Relations around one account, contact or lead.</summary>
/// <param name="AsOf">All that is shown was so at this position, or came later: watch from here.</param>
/// <param name="Truncated">There was more than is shown.</param>
/// <param name="LeftOut">What that is; null: nothing.</param>
public sealed record GraphResource(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, long AsOf, bool Truncated, LeftOut? LeftOut = null) : IWriteJson
{
    public void Write(Utf8JsonWriter json) => GraphJson.Write(json, this);

    /// <summary>Those of whom one knows the other.</summary>
    public IReadOnlyCollection<EdgePair> Acquainted() =>
        [.. Edges.Where(edge => edge.Kind.Knows() is not null).Select(edge => new EdgePair(edge.From, edge.To)).Distinct()];

    /// <param name="reasons">Of those.</param>
    public GraphResource Explained(IReadOnlyDictionary<EdgePair, ReasonResource> reasons) =>
        this with { Edges = [.. Edges.Select(edge => edge.Kind.Knows() is null ? edge : edge with { Because = reasons[new(edge.From, edge.To)] })] };

    /// <summary>Classes are called what one who attended them says.</summary>
    public GraphResource WithClasses() => Nodes.All(node => node.Kind != EntityKind.Class) ? this
        : this with { Nodes = [.. Nodes.Select(node => node.Kind == EntityKind.Class ? node with { Name = NameOf(node.Id) } : node)] };

    private string? NameOf(string place) =>
        Edges.Where(edge => edge.To == place && edge.Title is not null).MinBy(edge => edge.From, StringComparer.Ordinal)?.Title;

    /// <param name="faces">Of nodes that have no name yet.</param>
    /// <param name="staged">Whether stages of today are stages of the graph.</param>
    public GraphResource Named(IReadOnlyDictionary<string, Face> faces, bool staged) =>
        this with { Nodes = [.. Nodes.Select(node => faces.GetValueOrDefault(node.Id) is { } face ? node with { Name = face.Name, Stage = staged ? node.Stage ?? face.Stage : null } : node)] };
}

/// <param name="Nodes">How many more things lie within the steps asked for; 0: only relations are left out.</param>
/// <param name="AtLeast">There was too much to look at all of it: there may be more.</param>
public sealed record LeftOut(int Nodes, bool AtLeast);

/// <param name="Name">A lead's title, a school with its class; null when erased.</param>
/// <param name="Stage">Null in graphs of the past, of our own people, and of what lists don't show yet.</param>
/// <param name="Depth">Steps from the one asked for.</param>
public sealed record GraphNode(string Id, EntityKind Kind, string? Name, string? Stage, int Depth);

/// <param name="Strength">0 to 1; null where it is not known or has no sense.</param>
/// <param name="Until">When it ended, if that is known.</param>
/// <param name="Current">False once it ended.</param>
/// <param name="AccountId">For an influence: where.</param>
/// <param name="Role">For a buying role: which; so the kind says too.</param>
/// <param name="Title">For an employment; for a school which, and which class.</param>
public sealed record GraphEdge(
    string From,
    string To,
    EdgeKind Kind,
    double? Strength = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    bool Current = true,
    AccountId? AccountId = null,
    BuyingRole? Role = null,
    Leaning? Leaning = null,
    string? Title = null)
{
    /// <summary>What it rests on.</summary>
    public EdgeBasis Basis { get; init; } = EdgeBases.Of(Kind);

    /// <summary>Where we have it from.</summary>
    public Provenance Provenance => Testimony.Provenance;

    /// <summary>How sure it is, 0 to 1, in hundredths: by where we have it from, and by who says the same.</summary>
    public double Confidence => Testimony.Confidence;

    /// <summary>Why the tie of two people is as strong, where that was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReasonResource? Because { get; init; }

    [JsonIgnore]
    public Testimony Testimony { get; init; } = Testimony.Of(Kind.ProvenanceOf());

    /// <summary>Both ends tell of one relation: it is shown once.</summary>
    public (string, string, EdgeKind, AccountId?) Key() => (From, To, Kind, AccountId);
}
