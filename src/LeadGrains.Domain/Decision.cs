using System.Collections.Immutable;

namespace LeadGrains.Domain;

/// <summary>Something that happened and was accepted. Every subtype has an explicit, versioned stored name.</summary>
public abstract record DomainEvent;

/// <summary>What the log adds to an event when it is committed.</summary>
/// <param name="Seq">Position in the workspace, gapless from 1.</param>
/// <param name="Version">Version of the event's own stream after it, gapless from 1.</param>
/// <param name="At">Commit time, UTC; never runs backwards within a workspace.</param>
/// <param name="By">Who did it.</param>
/// <param name="Stream">The stream that owns the event (a linked event is folded by other streams too).</param>
public sealed record EventMeta(long Seq, long Version, DateTimeOffset At, By By, StreamId Stream);

/// <summary>The outcome of deciding a command on a state: events to append (none: nothing changes), or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(ImmutableArray<DomainEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>The command asks for what already is.</summary>
    public static readonly Decision NothingToDo = new Accepted([]);

    public static Decision Accept(params ImmutableArray<DomainEvent> events) => new Accepted(events);

    public static implicit operator Decision(DomainEvent happened) => new Accepted([happened]);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);
}

/// <summary>A command knows how it is decided: purely, on a state and what it needs to know of the rest of the world.</summary>
public interface ICommand<in TState, in TContext> where TState : class
{
    /// <param name="state">Null when it does not exist yet.</param>
    Decision Decide(TState? state, TContext context);
}
