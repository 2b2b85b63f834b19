namespace LeadGrains.Domain.Relationships;

/// <summary>Where we have a relation from.</summary>
public enum Provenance
{
    /// <summary>Our own records, or what an outcome showed.</summary>
    Fact,

    /// <summary>A file that was brought in: the past as found there.</summary>
    Import,

    /// <summary>What they and we had to do with each other.</summary>
    Interaction,

    /// <summary>Somebody's word.</summary>
    Statement,
}

/// <summary>Where we have a relation from, and how sure that makes it. It says nothing of how strong the relation is.</summary>
/// <param name="Confidence">0 to 1, in hundredths.</param>
public readonly record struct Testimony(Provenance Provenance, double Confidence)
{
    /// <summary>By a single source: 0.95 for a fact, 0.9 for an interaction, 0.6 for a statement, 0.4 for an import.</summary>
    public static Testimony Of(Provenance provenance) => new(provenance, Alone(provenance));

    /// <summary>
    /// The same by an independent source that agrees: it is wrong only if both are. Two imports may be one file, or one the copy of the other: they
    /// count once.
    /// </summary>
    public Testimony BorneOutBy(Provenance other) => Provenance == Provenance.Import && other == Provenance.Import
        ? this
        : this with { Confidence = Math.Round(1 - ((1 - Alone(Provenance)) * (1 - Alone(other))), 2) };

    private static double Alone(Provenance provenance) => provenance switch
    {
        Provenance.Fact => 0.95,
        Provenance.Interaction => 0.9,
        Provenance.Statement => 0.6,
        Provenance.Import => 0.4,
        _ => throw new ArgumentOutOfRangeException(nameof(provenance), provenance, null),
    };
}
