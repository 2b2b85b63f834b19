using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>What a batch comes to: an answer to every append, and what has to be written.</summary>
internal sealed class Resolution(DateTimeOffset at, long headSeq, int appends)
{
    public DateTimeOffset At => at;

    /// <summary>The last position once this is written.</summary>
    public long HeadSeq { get; set; } = headSeq;

    /// <summary>By the append's place in the batch.</summary>
    public AppendResult[] Results { get; } = new AppendResult[appends];

    public List<StoredEvent> Events { get; } = new(appends);

    /// <summary>The id of the append of each event.</summary>
    public List<Guid> Appends { get; } = new(appends);

    /// <summary>Counters moved or limited, with their new values.</summary>
    public required IReadOnlyDictionary<string, CounterValue> Counters { get; init; }

    /// <summary>Keys taken or, with null, freed.</summary>
    public required IReadOnlyDictionary<string, StreamId?> Keys { get; init; }

    public Dictionary<RequestKey, RecordedRequest> Requests { get; } = [];

    public bool Writes => Events.Count > 0 || Requests.Count > 0 || Counters.Count > 0 || Keys.Count > 0;
}
