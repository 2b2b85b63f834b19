namespace LeadGrains.Domain.Intelligence;

/// <summary>Who may read what: the one place that says so, for answers, lists, graph and live feed alike.</summary>
public static class Confidential
{
    /// <summary>Whether the role reads all facts, however confidential.</summary>
    public static bool ReadsAll(this Role role) => role is Role.Administrator or Role.Manager or Role.Analyst;

    /// <param name="collectedBy">Whoever recorded it reads it.</param>
    public static bool MayRead(this Actor actor, Confidentiality confidentiality, By collectedBy) =>
        confidentiality != Confidentiality.Restricted || actor.Role.ReadsAll() || actor.Is(collectedBy);

    public static bool MayRead(this Actor actor, KnownFact known) => actor.MayRead(known.Fact.Confidentiality, known.CollectedBy);

    /// <summary>Readers of one kind see the same of a dossier.</summary>
    /// <returns>Everything; all that is not Restricted; or that and what this one collected.</returns>
    public static Readership ReadershipOf(this Actor actor, Dossier dossier) =>
        actor.Role.ReadsAll() || dossier.Restricted.IsEmpty ? Readership.Everything
        : dossier.Restricted.Values.Any(actor.Is) ? new Readership(actor.User?.Value ?? actor.By.Id)
        : Readership.Unrestricted;

    internal static bool Collected(this Actor actor, KnownFact known) => actor.Is(known.CollectedBy);
}

/// <summary>A kind of reader.</summary>
/// <param name="Collector">The id of one who reads some Restricted facts, having collected them; else null.</param>
public sealed record Readership(string? Collector, bool All = false)
{
    public static readonly Readership Everything = new(null, All: true);
    public static readonly Readership Unrestricted = new(Collector: null);

    public bool MayRead(KnownFact known) =>
        All || known.Fact.Confidentiality != Confidentiality.Restricted || (Collector is not null && known.CollectedBy.Id == Collector);
}
