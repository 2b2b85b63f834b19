using System.Collections.Immutable;

namespace LeadGrains.Domain.Tests.Fixture;

/// <summary>Given what happened, when somebody commands, then this happens or is refused.</summary>
internal sealed class Story<TState>(StreamId stream) where TState : class, IAggregate<TState>
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly List<(StreamId Stream, DomainEvent Happened)> history = [];
    private long seq;
    private By by = new(ActorKind.User, "usr_x");
    private Decision? decision;

    public TState? State { get; private set; }

    public IReadOnlyList<(StreamId Stream, DomainEvent Happened)> History => history;

    public Story<TState> Given(params DomainEvent[] events)
    {
        foreach (var happened in events)
            Fold(stream, happened);
        return this;
    }

    /// <summary>Events of another stream that are linked to this one.</summary>
    public Story<TState> Linked(StreamId from, params DomainEvent[] events)
    {
        foreach (var happened in events)
            Fold(from, happened);
        return this;
    }

    /// <summary>Decides and, where accepted, folds.</summary>
    public Story<TState> When<TContext>(ICommand<TState, TContext> command, TContext context)
    {
        decision = command.Decide(State, context);
        return decision is Decision.Accepted accepted ? Given([.. accepted.Events]) : this;
    }

    /// <summary>What comes is by somebody else.</summary>
    public Story<TState> As(By other)
    {
        by = other;
        return this;
    }

    public Story<TState> Then(params DomainEvent[] expected)
    {
        Assert.Equal(expected.Select(Same.Text), Events.Select(Same.Text));
        return this;
    }

    public Story<TState> ThenNothing() => Then();

    /// <param name="pointers">Where in the body the reasons lie, all of them, in order; not looked at when empty.</param>
    public Story<TState> ThenRefused(string code, RefusalKind kind = RefusalKind.Rule, params string[] pointers)
    {
        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        Assert.Equal((code, kind), (refusal.Code, refusal.Kind));
        if (pointers.Length > 0)
            Assert.Equal(pointers, refusal.Errors.Select(error => error.Pointer));
        return this;
    }

    public Refusal? Refusal => (decision as Decision.Refused)?.Refusal;

    public ImmutableArray<DomainEvent> Events =>
        decision is Decision.Refused refused
            ? throw new InvalidOperationException($"refused: {refused.Refusal}")
            : Assert.IsType<Decision.Accepted>(decision).Events;

    private void Fold(StreamId from, DomainEvent happened)
    {
        history.Add((from, happened));
        State = TState.Evolve(State, happened, Meta(from, ++seq) with { By = by });
    }

    /// <summary>The n-th change happens n minutes after the start.</summary>
    public static EventMeta Meta(StreamId stream, long seq) =>
        new(seq, seq, Start.AddMinutes(seq), new By(ActorKind.User, "usr_x"), stream);
}
