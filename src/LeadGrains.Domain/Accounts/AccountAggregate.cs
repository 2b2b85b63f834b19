using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

public sealed partial record Account : IAggregate<Account>
{
    public static Account? Evolve(Account? state, DomainEvent happened, EventMeta meta) => throw new NotSupportedException();

    public static ImmutableArray<string> Topics(Account? before, DomainEvent happened, Account after) => throw new NotSupportedException();

    public static ImmutableArray<StreamId> Links(Account? before, DomainEvent happened, Account after) => throw new NotSupportedException();

    public static Holdings Holds(Account? state) => throw new NotSupportedException();

    public static object? Effect(Account? before, DomainEvent happened, Account after) => throw new NotSupportedException();
}
