using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

public sealed partial record Lead : IAggregate<Lead>
{
    public static Lead? Evolve(Lead? state, DomainEvent happened, EventMeta meta) => throw new NotSupportedException();

    public static ImmutableArray<string> Topics(Lead? before, DomainEvent happened, Lead after) => throw new NotSupportedException();

    public static ImmutableArray<StreamId> Links(Lead? before, DomainEvent happened, Lead after) => throw new NotSupportedException();

    public static Holdings Holds(Lead? state) => throw new NotSupportedException();

    public static object? Effect(Lead? before, DomainEvent happened, Lead after) => throw new NotSupportedException();
}
