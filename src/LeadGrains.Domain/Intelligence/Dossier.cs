using System.Collections.Immutable;

namespace LeadGrains.Domain.Intelligence;

/// <summary>All that was ever learnt of an account, by matter. What it amounts to is <see cref="Judgement"/>'s to say, at a time.</summary>
/// <param name="Matters">By <see cref="Fact.Matter"/>.</param>
/// <param name="Where">The matter of each fact.</param>
/// <param name="Restricted">The facts that not everybody may read, and who collected them.</param>
public sealed record Dossier(ImmutableDictionary<string, Matter> Matters, ImmutableDictionary<FactId, string> Where, ImmutableDictionary<FactId, By> Restricted)
{
    public static readonly Dossier Empty = new(
        ImmutableDictionary.Create<string, Matter>(StringComparer.Ordinal), ImmutableDictionary<FactId, string>.Empty, ImmutableDictionary<FactId, By>.Empty);

    public KnownFact? Find(FactId id) => Where.TryGetValue(id, out var matter) ? Matters[matter].Find(id) : null;

    internal Dossier Fold(FactRecorded happened, EventMeta meta)
    {
        var fact = happened.Fact;
        var known = fact.Supersedes is { } old ? Ended(old, new FactEnd(FactEnding.Superseded, fact.Id, null, meta.By, meta.At)) : this;
        var name = fact.Matter;
        var matter = known.Matters.GetValueOrDefault(name) ?? Matter.Empty;
        return new(
            known.Matters.SetItem(name, matter with { Facts = matter.Facts.Add(new KnownFact(fact, meta.By, meta.At, meta.Seq)) }),
            known.Where.SetItem(fact.Id, name),
            fact.Confidentiality == Confidentiality.Restricted ? known.Restricted.SetItem(fact.Id, meta.By) : known.Restricted);
    }

    internal Dossier Fold(FactWithdrawn happened, EventMeta meta) =>
        Ended(happened.Id, new FactEnd(FactEnding.Withdrawn, null, happened.Reason, meta.By, meta.At));

    internal Dossier Fold(FactsRuled happened, EventMeta meta)
    {
        var lost = new FactEnd(FactEnding.RuledOut, happened.Holds, happened.Reason, meta.By, meta.At);
        var ruled = With(happened.Holds, fact => fact with { End = null, Ruling = new(happened.Reason, meta.By, meta.At) });
        return happened.Against.Aggregate(ruled, (dossier, against) => dossier.Ended(against, lost));
    }

    private Dossier Ended(FactId id, FactEnd end) => With(id, fact => fact with { End = end });

    private Dossier With(FactId id, Func<KnownFact, KnownFact> change) =>
        Where.TryGetValue(id, out var matter) ? this with { Matters = Matters.SetItem(matter, Matters[matter].With(id, change)) } : this;
}

/// <summary>All facts about the same thing, in the order in which they were recorded.</summary>
public sealed record Matter(ImmutableList<KnownFact> Facts)
{
    public static readonly Matter Empty = new([]);

    public KnownFact? Find(FactId id) => Facts.Find(known => known.Fact.Id == id);

    internal Matter With(FactId id, Func<KnownFact, KnownFact> change)
    {
        var place = Facts.FindIndex(known => known.Fact.Id == id);
        return new(Facts.SetItem(place, change(Facts[place])));
    }
}

/// <param name="CollectedBy">Who recorded it: they may read it, however confidential.</param>
/// <param name="Seq">Position at which it was recorded.</param>
/// <param name="End">Why it no longer stands; null: it does.</param>
/// <param name="Ruling">That it holds against others, if somebody ruled so.</param>
public sealed record KnownFact(Fact Fact, By CollectedBy, DateTimeOffset RecordedAt, long Seq, FactEnd? End = null, Ruling? Ruling = null);

/// <param name="For">The fact that stands in its place.</param>
/// <param name="Reason">Null for one that was superseded.</param>
public sealed record FactEnd(FactEnding Kind, FactId? For, Personal? Reason, By By, DateTimeOffset At);

public enum FactEnding { Superseded, RuledOut, Withdrawn }

public sealed record Ruling(Personal Reason, By By, DateTimeOffset At);
