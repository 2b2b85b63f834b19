using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Holds the facts of one matter against each other.</summary>
/// <param name="now">The clock: past their dates facts are stale.</param>
/// <param name="find">Facts of any matter, for what a conclusion rests on.</param>
internal sealed class MatterJudge(Matter matter, Topic? topic, Playbook playbook, DateTimeOffset now, Func<FactId, KnownFact?> find)
{
    private readonly KnownFact[] all = [.. matter.Facts];
    private readonly Origins origins = new(matter);

    public JudgedMatter Judge()
    {
        var live = all.Where(known => known.End is null && !IsPast(Expiry(known)) && !known.Fact.IsTainted).ToList();
        var voices = Voices.Of(live, topic, playbook, OriginsOf);
        var facts = Judged(live, voices);
        var best = facts.Where(fact => fact is { Stands: true, Known.Fact.IsTainted: false })
            .MaxBy(fact => (fact.Status == FactStatus.Corroborated ? 1 : 0, fact.Known.Fact.CollectedAt, fact.Known.Seq));
        var disputed = facts.Any(fact => fact is { Status: FactStatus.Disputed, Known.Fact.IsTainted: false });
        return new(matter, topic, facts, disputed ? FactStatus.Disputed : best?.Status, best, NextExpiry(), all.Any(known => !known.Fact.Rests.IsDefaultOrEmpty));
    }

    /// <param name="live">In the order of all.</param>
    private ImmutableArray<JudgedFact> Judged(List<KnownFact> live, Voices voices)
    {
        var facts = ImmutableArray.CreateBuilder<JudgedFact>(all.Length);
        var next = 0;
        foreach (var known in all)
        {
            var place = next < live.Count && ReferenceEquals(live[next], known) ? next++ : (int?)null;
            facts.Add(new(known, StatusOf(known, place, voices)));
        }
        return facts.MoveToImmutable();
    }

    /// <param name="place">Among those that count; null: it does not.</param>
    private FactStatus StatusOf(KnownFact known, int? place, Voices voices) =>
        known.End is { Kind: FactEnding.Withdrawn } ? FactStatus.Withdrawn
        : known.End is not null ? FactStatus.Superseded
        : IsPast(Expiry(known)) ? FactStatus.Stale
        : (place is { } at && voices.IsContradicted(at)) || RestsOnWhatFell(known.Fact) ? FactStatus.Disputed
        : place is { } found && voices.OriginsBehind(found) > 1 ? FactStatus.Corroborated
        : FactStatus.SingleSource;

    /// <summary>A conclusion is no source of its own: it comes from where what it cites comes from.</summary>
    private IEnumerable<string> OriginsOf(Fact fact)
    {
        if (fact.Rests.IsDefaultOrEmpty) return [origins.Of(fact)];
        return fact.Rests.Select(id => find(id)?.Fact).OfType<Fact>().Select(origins.Of);
    }

    private bool RestsOnWhatFell(Fact fact) =>
        !fact.Rests.IsDefaultOrEmpty && fact.Rests.Any(id => find(id) is { End.Kind: FactEnding.Withdrawn or FactEnding.RuledOut });

    /// <summary>The first instant at which it no longer holds.</summary>
    private DateTimeOffset? Expiry(KnownFact known) =>
        known.Fact.ValidUntil is { } last ? last == DateOnly.MaxValue ? null : new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        : topic?.ValidDays is { } days ? known.Fact.CollectedAt.AddDays(days)
        : null;

    private bool IsPast(DateTimeOffset? instant) => instant <= now;

    private DateTimeOffset? NextExpiry() => all.Where(known => known.End is null).Select(Expiry).Where(expiry => expiry > now).Min();
}
