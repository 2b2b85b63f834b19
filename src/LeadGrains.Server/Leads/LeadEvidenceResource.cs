using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Server.Leads;

/// <summary>What a lead's stage and assessment rest on.</summary>
/// <param name="Disputed">Whether some of it has fallen.</param>
/// <param name="Signals">What the customer said or did, in the order in which it was recorded.</param>
/// <param name="Grounds">Judgements that name the facts they rest on.</param>
public sealed record LeadEvidenceResource(LeadStage Stage, bool Disputed, ImmutableArray<SignalResource> Signals, ImmutableArray<GroundResource> Grounds)
{
    /// <param name="names">Of contacts, by id.</param>
    public static LeadEvidenceResource From(Lead lead, IReadOnlyDictionary<string, string?> names)
    {
        var evidence = lead.Evidence;
        return new(
            lead.Stage, lead.IsDisputed,
            [.. lead.Signals.Select((signal, i) => SignalResource.From(signal, i + 1, evidence.WithdrawnSignals.Contains(i + 1), names))],
            [.. evidence.Grounds.Select(ground => new GroundResource(ground.Key, ground.Value, [.. ground.Value.Where(evidence.Fallen.Contains)]))]);
    }
}

/// <param name="Number">From 1; names it when it is withdrawn.</param>
/// <param name="Words">Null when erased.</param>
/// <param name="Withdrawn">Taken back: it was no signal.</param>
public sealed record SignalResource(
    int Number, ContactId ContactId, string? ContactName, SignalKind Kind, string? Words, DateTimeOffset At, UserId? HeardBy, bool Withdrawn)
{
    public static SignalResource From(CustomerSignal signal, int number, bool withdrawn, IReadOnlyDictionary<string, string?> names) => new(
        number, signal.ContactId, names.GetValueOrDefault(signal.ContactId.Value), signal.Kind, signal.Words.Text, signal.At, signal.HeardBy, withdrawn);
}

/// <param name="Judged">What rests on the facts.</param>
/// <param name="Fallen">Of these, the ones that were withdrawn or ruled out since.</param>
public sealed record GroundResource(Judged Judged, ImmutableArray<FactId> FactIds, ImmutableArray<FactId> Fallen);
