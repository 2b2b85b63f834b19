using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Relationships;

/// <summary>Why ties are as strong as they are: what is said is in memory, what happened the views keep.</summary>
public sealed class TieReasons(IViews views, Journal journal, Freshness freshness)
{
    /// <summary>Of each pair, whichever of the two is named first.</summary>
    public async Task<IReadOnlyDictionary<EdgePair, ReasonResource>> Of(
        Caller caller, long? after, RelationGraph graph, IReadOnlyCollection<EdgePair> pairs, CancellationToken cancellation)
    {
        var said = pairs.Distinct().ToDictionary(pair => pair, pair => Said(graph, pair));
        var dealt = await Dealings(caller, after, [.. said.Where(tie => tie.Value.Dealt).Select(tie => tie.Key)], cancellation);
        var (rules, now) = (journal.PlaybookOf(caller.Workspace).Ties, journal.Time.GetUtcNow());
        return said.ToDictionary(tie => tie.Key, tie => ReasonResource.Of(TieRows.History(tie.Value.Said, dealt[InOrder(tie.Key)]).Read(rules, now)));
    }

    private static (IReadOnlyList<KnowsKind> Said, bool Dealt) Said(RelationGraph graph, EdgePair pair) =>
        graph.Find(pair.From) is >= 0 and var from && graph.Find(pair.To) is >= 0 and var to ? graph.TieOf(from, to) : ([], false);

    private async Task<ILookup<EdgePair, DealingRow>> Dealings(Caller caller, long? after, IReadOnlyCollection<EdgePair> pairs, CancellationToken cancellation)
    {
        if (pairs.Count == 0) return Enumerable.Empty<DealingRow>().ToLookup(_ => default(EdgePair));
        await freshness.Wait(caller, after, cancellation);
        var both = pairs.SelectMany(pair => new[] { pair, new EdgePair(pair.To, pair.From) }).ToHashSet();
        return (await views.DealingsOf(caller.Workspace, both, cancellation)).ToLookup(row => InOrder(new(row.One, row.Other)));
    }

    private static EdgePair InOrder(EdgePair pair) => string.CompareOrdinal(pair.From, pair.To) <= 0 ? pair : new(pair.To, pair.From);
}

/// <summary>Why a tie is as strong as it is.</summary>
/// <param name="Strength">Of the two, by what was said and what happened; 0 to 1.</param>
/// <param name="Said">The statement that counts, or Classmate where records of schools say so; null: none.</param>
/// <param name="Prior">How strong it would be by that statement alone.</param>
/// <param name="Interactions">How many there are.</param>
/// <param name="Contact">What all of them weigh now: 1 halves what the tie lacks of 1.</param>
/// <param name="Heaviest">The five that weigh most, the heaviest first.</param>
/// <param name="Kept">The share that breaches of etiquette leave; 1: none is remembered.</param>
public sealed record ReasonResource(
    double Strength, KnowsKind? Said, double Prior, int Interactions, double Contact, IReadOnlyList<HeavyResource> Heaviest, double Kept)
{
    public static ReasonResource Of(TieReading read) => new(
        Round(read.Value), read.Said, Round(read.Prior), read.Encounters, Round(read.Contact),
        [.. read.Heaviest.Select(one => new HeavyResource(one.Encounter.Kind, one.Encounter.At, one.Encounter.Seq, Round(one.Weight)))], Round(read.Kept));

    private static double Round(double value) => Domain.Relationships.Strength.Shown(value);
}

/// <param name="Seq">Position of the change that tells of it.</param>
/// <param name="Weight">What it weighs now.</param>
public sealed record HeavyResource(InteractionKind Kind, DateTimeOffset At, long Seq, double Weight);
