using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

public sealed partial record Contact : IAggregate<Contact>
{
    public static Contact? Evolve(Contact? state, DomainEvent happened, EventMeta meta) => throw new NotSupportedException();

    public static ImmutableArray<string> Topics(Contact? before, DomainEvent happened, Contact after) => throw new NotSupportedException();

    public static ImmutableArray<StreamId> Links(Contact? before, DomainEvent happened, Contact after) => throw new NotSupportedException();

    public static Holdings Holds(Contact? state) => throw new NotSupportedException();

    public static object? Effect(Contact? before, DomainEvent happened, Contact after) => throw new NotSupportedException();
}
