using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Live;

/// <summary>Hides what a reader may not read of an event, wherever events are shown: that something happened is all that is left.</summary>
public static class Veil
{
    public static bool Hides(StoredEvent entry, Actor reader) =>
        entry.Event is IConfidential { Confidentiality: Confidentiality.Restricted } && !reader.MayRead(Confidentiality.Restricted, entry.By);

    /// <summary>What is left: which facts it is about.</summary>
    public static Veiled Over(StoredEvent entry) => new Veiled(((IConfidential)entry.Event!).Facts, Confidentiality.Restricted);

    /// <summary>Of its topics: whom or which lead it is about is hidden too.</summary>
    public static bool Leaves(string topic) => topic.StartsWith(ChangeTopics.Account, StringComparison.Ordinal);
}

/// <param name="FactIds">The facts concerned.</param>
public sealed record Veiled(ImmutableArray<FactId> FactIds, Confidentiality Confidentiality);
