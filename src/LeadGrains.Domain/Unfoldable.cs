namespace LeadGrains.Domain;

/// <summary>An event that a state cannot take. The log is damaged or the code is: never a matter of what somebody asked for.</summary>
internal static class Unfoldable
{
    public static InvalidOperationException Event<TState>(TState? state, DomainEvent happened) where TState : class =>
        new($"{typeof(TState).Name} that {(state is null ? "does not exist" : "exists")} cannot take {happened.GetType().Name}");
}
