using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Grains.Views;

/// <summary>
/// One relation: as it was known from one position of the log until another, and as it held in the world from one time until another. What is
/// learnt of it later is a row of its own, so that no row that was ever shown changes but for its end.
/// </summary>
/// <param name="Origin">Position of the event that first told of it.</param>
/// <param name="KnownFrom">Position from which it was known so.</param>
public sealed record EdgeRow(string From, string To, EdgeKind Kind, long Origin, long KnownFrom)
{
    /// <summary>Position from which it is known otherwise; null: it still is known so.</summary>
    public long? KnownUntil { get; init; }

    /// <summary>Null: nobody knows since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it ended, where somebody said so.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The first instant at which it surely no longer held; null: it holds.</summary>
    public DateTimeOffset? Over { get; init; }

    /// <summary>For an influence: where.</summary>
    public AccountId? AccountId { get; init; }

    public InfluenceBasis? Basis { get; init; }

    public double? Weight { get; init; }

    public Leaning? Leaning { get; init; }

    /// <summary>Of an employment, or which school and class. Personal: in the clear here, null when erased.</summary>
    public string? Title { get; init; }

    /// <summary>Whether an import told of it.</summary>
    public bool Imported { get; init; }

    /// <summary>Whether nothing is said of it but who, what, and since when.</summary>
    public bool IsPlain => (Until, Over, AccountId, Basis, Weight, Leaning, Title) is (null, null, null, null, null, null, null);

    public EdgePair Pair => new(From, To);

    /// <summary>Where we have it from.</summary>
    public Provenance Provenance => Kind.ProvenanceOf(Imported, Basis);

    /// <summary>Whether graphs of its time show it: of what is over only that somebody once worked there.</summary>
    public bool IsShown => Over is null || Kind == EdgeKind.Employment;

    internal EdgeRow As(long seq) => this with { KnownFrom = seq, KnownUntil = null };
}

/// <summary>Two things between which relations may be.</summary>
public readonly record struct EdgePair(string From, string To);

/// <param name="Looked">How many were looked at: those, and what was not wanted.</param>
/// <param name="Cut">Whether there are more than were to be looked at.</param>
public sealed record FoundEdges(IReadOnlyList<EdgeRow> Rows, int Looked, bool Cut);

/// <summary>At which time relations are looked at.</summary>
/// <param name="Known">As it was known at this position.</param>
/// <param name="Valid">As it was in the world at this instant; null: as graphs show it, with who once worked where.</param>
public sealed record EdgeTime(long Known, DateTimeOffset? Valid);
