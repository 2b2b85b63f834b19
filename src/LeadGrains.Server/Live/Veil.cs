using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Live;

/// <summary>Hides what a reader may not read of an event, wherever events are shown: that something happened is all that is left.</summary>
public static class Veil
{
    public static bool Hides(StoredEvent entry, Actor reader) =>
        entry.Event is IConfidential { Confidentiality: Confidentiality.Restricted } && !reader.MayRead(Confidentiality.Restricted, entry.By);

    /// <summary>Whether only a part of it is hidden: topics and the rest stay.</summary>
    public static bool Trims(StoredEvent entry, Actor reader) => entry.Event is LeadReferred referred && ReferrerName.HidesNote(reader, referred);

    /// <summary>What is left: which facts it is about, or all but that part.</summary>
    public static object Over(StoredEvent entry) => entry.Event switch
    {
        LeadReferred referred => ReferrerName.WithoutNote(referred),
        IConfidential secret => new Veiled(secret.Facts, Confidentiality.Restricted),
        _ => throw new InvalidOperationException($"nothing of event {entry.Seq} is ever hidden"),
    };

    /// <summary>Of its topics: whom or which lead it is about is hidden too.</summary>
    public static bool Leaves(string topic) => topic.StartsWith(ChangeTopics.Account, StringComparison.Ordinal);
}

/// <param name="FactIds">The facts concerned.</param>
public sealed record Veiled(ImmutableArray<FactId> FactIds, Confidentiality Confidentiality);
