using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>One stream through all positions that concern it.</summary>
internal abstract class History
{
    public abstract object? State { get; }

    public abstract long Version { get; }

    /// <summary>Of its own last event.</summary>
    public abstract long OwnSeq { get; }

    public static History Of(StreamId id) => id.Kind switch
    {
        EntityKind.Account => new Of<Account>(id),
        EntityKind.Contact => new Of<Contact>(id),
        EntityKind.Lead => new Of<Lead>(id),
        _ => new Of<Workspace>(id),
    };

    public abstract void Add(StoredEvent e);

    public abstract Holdings Holds();

    /// <summary>What it was from that position on, newest first.</summary>
    public abstract IEnumerable<(long Seq, object? State)> After(long seq);
}

internal sealed class Of<TState>(StreamId id) : History where TState : class, IAggregate<TState>
{
    private readonly List<Folded<TState>> _all = [Folded<TState>.Nothing];

    public override object? State => _all[^1].State;

    public override long Version => _all[^1].Version;

    public override long OwnSeq => _all[^1].OwnSeq;

    public override void Add(StoredEvent e) => _all.Add(_all[^1].With(id, e));

    public override Holdings Holds() => TState.Holds(_all[^1].State);

    public override IEnumerable<(long Seq, object? State)> After(long seq) =>
        Enumerable.Reverse(_all).TakeWhile(folded => folded.Seq >= seq).Select(folded => (folded.Seq, (object?)folded.State));
}
