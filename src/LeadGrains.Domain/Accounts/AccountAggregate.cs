using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

public sealed partial record Account : IAggregate<Account>
{
    public static ImmutableArray<string> Topics(Account? before, DomainEvent happened, Account after) =>
        new TopicSet().Account(after.Id).Account((happened as AccountRelated)?.To).ToImmutable();

    public static ImmutableArray<StreamId> Links(Account? before, DomainEvent happened, Account after) =>
        happened is AccountRelated related ? [related.To] : [];

    /// <summary>The ids under which other systems know it.</summary>
    public static Holdings Holds(Account? state) => state is null ? Holdings.None : Holdings.None with
    {
        Keys = [.. state.ExternalIds.Select(id => $"account:{id.Key}:{id.Value}")],
    };

    public static object? Effect(Account? before, DomainEvent happened, Account after) => null;
}
