using LeadGrains.Domain;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Relationships;

/// <summary>Why ties are as strong as they are: their whole history, which the views keep.</summary>
public sealed class TieReasons(IViews views, Journal journal)
{
    /// <summary>Of each pair, whichever of the two is named first.</summary>
    public async Task<IReadOnlyDictionary<EdgePair, ReasonResource>> Of(WorkspaceId workspace, IReadOnlyCollection<EdgePair> pairs, CancellationToken cancellation)
    {
        if (pairs.Count == 0) return new Dictionary<EdgePair, ReasonResource>();
        var both = pairs.SelectMany(pair => new[] { pair, new EdgePair(pair.To, pair.From) }).ToHashSet();
        // Side by side: none waits for the other.
        var (rows, dealings) = (views.EdgesOf(workspace, both, cancellation), views.DealingsOf(workspace, both, cancellation));
        var (related, dealt) = ((await rows).ToLookup(row => Of(row.Pair)), (await dealings).ToLookup(row => Of(new(row.One, row.Other))));
        var (rules, now) = (journal.PlaybookOf(workspace).Ties, journal.Time.GetUtcNow());
        return pairs.Distinct().ToDictionary(pair => pair, pair => ReasonResource.Of(TieRows.History(related[Of(pair)], dealt[Of(pair)]).Read(rules, now)));

        static EdgePair Of(EdgePair pair) => string.CompareOrdinal(pair.From, pair.To) <= 0 ? pair : new(pair.To, pair.From);
    }
}

/// <summary>Why a tie is as strong as it is.</summary>
/// <param name="Strength">Of the two, by what was said and what happened; 0 to 1.</param>
/// <param name="Said">The statement that counts; null: none.</param>
/// <param name="Prior">How strong it would be by that statement alone.</param>
/// <param name="Interactions">How many there are.</param>
/// <param name="Contact">What all of them weigh now: 1 halves what the tie lacks of 1.</param>
/// <param name="Heaviest">The five that weigh most, the heaviest first.</param>
/// <param name="Kept">The share that breaches of etiquette leave; 1: none is remembered.</param>
public sealed record ReasonResource(
    double Strength, Domain.Contacts.KnowsKind? Said, double Prior, int Interactions, double Contact, IReadOnlyList<HeavyResource> Heaviest, double Kept)
{
    public static ReasonResource Of(TieReading read) => new(
        Round(read.Value), read.Said, Round(read.Prior), read.Encounters, Round(read.Contact),
        [.. read.Heaviest.Select(one => new HeavyResource(one.Encounter.Kind, one.Encounter.At, one.Encounter.Seq, Round(one.Weight)))], Round(read.Kept));

    private static double Round(double value) => Domain.Relationships.Strength.Shown(value);
}

/// <param name="Seq">Position of the change that tells of it.</param>
/// <param name="Weight">What it weighs now.</param>
public sealed record HeavyResource(InteractionKind Kind, DateTimeOffset At, long Seq, double Weight);
