using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;

namespace LeadGrains.Grains.Views;

/// <summary>Which deadlines a batch of events moves: those of each thing as it was before and as it is then.</summary>
public sealed class DeadlineBatch
{
    /// <summary>Ids of what had deadlines that are no more, or others now.</summary>
    public List<string> Ended { get; } = [];

    /// <summary>What is to be kept from now on.</summary>
    public List<DeadlineRow> Begun { get; } = [];

    /// <param name="item">What they are about.</param>
    internal void Move(StreamId stream, string item, IEnumerable<Deadline> before, IEnumerable<Deadline> after)
    {
        List<Deadline> was = [.. before], now = [.. after];
        if (was.SequenceEqual(now)) return;
        if (was.Count > 0) Ended.Add(item);
        Begun.AddRange(now.Select(deadline => new DeadlineRow(stream, deadline)));
    }

    internal void Move(StreamId stream, string item, Deadline? before, Deadline? after) =>
        Move(stream, item, before is null ? [] : [before], after is null ? [] : (Deadline[])[after]);
}
