using System.Collections.Immutable;

namespace LeadGrains.Domain.Workspaces;

public sealed partial record Workspace : IAggregate<Workspace>
{
    public static Workspace? Evolve(Workspace? state, DomainEvent happened, EventMeta meta) => throw new NotSupportedException();

    public static ImmutableArray<string> Topics(Workspace? before, DomainEvent happened, Workspace after) => throw new NotSupportedException();

    public static ImmutableArray<StreamId> Links(Workspace? before, DomainEvent happened, Workspace after) => throw new NotSupportedException();

    public static Holdings Holds(Workspace? state) => throw new NotSupportedException();

    public static object? Effect(Workspace? before, DomainEvent happened, Workspace after) => throw new NotSupportedException();
}
