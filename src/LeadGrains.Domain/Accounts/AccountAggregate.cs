using System.Collections.Immutable;
using LeadGrains.Domain.Intelligence;

namespace LeadGrains.Domain.Accounts;

public sealed partial record Account : IAggregate<Account>
{
    public static ImmutableArray<string> Topics(Account? before, DomainEvent happened, Account after) =>
        happened switch
        {
            AccountRelated e => new TopicSet().Account(after.Id).Account(e.To).ToImmutable(),
            FactRecorded { Fact: { ContactId: { } contact } } => new TopicSet().Account(after.Id).Contact(contact).ToImmutable(),
            FactRecorded { Fact: { LeadId: { } lead } } => new TopicSet().Account(after.Id).Lead(lead).ToImmutable(),
            FactWithdrawn e => new TopicSet().Account(after.Id).Leads(after.RestingOn(e.Id)).ToImmutable(),
            FactsRuled e => new TopicSet().Account(after.Id).Leads(e.Against.SelectMany(after.RestingOn)).ToImmutable(),
            AlertRaised e => e.Alert.Topics,
            _ => new TopicSet().Account(after.Id).ToImmutable(),
        };

    public static ImmutableArray<StreamId> Links(Account? before, DomainEvent happened, Account after) => happened switch
    {
        AccountRelated e => [e.To],
        FactRecorded { Fact: { ContactId: { } contact } } => [contact],
        FactRecorded { Fact: { LeadId: { } lead } } => [lead],
        FactWithdrawn e => [.. after.RestingOn(e.Id).Select(id => (StreamId)id)],
        FactsRuled e => [.. e.Against.SelectMany(after.RestingOn).Distinct().Select(id => (StreamId)id)],
        AlertRaised e => [.. e.Alert.Leads.Select(id => (StreamId)id)],
        _ => [],
    };

    /// <summary>The ids under which other systems know it.</summary>
    public static Holdings Holds(Account? state) => state is null ? Holdings.None : Holdings.None with
    {
        Keys = [.. state.ExternalIds.Select(id => $"account:{id.Key}:{id.Value}")],
    };

    private IEnumerable<LeadId> RestingOn(FactId fact) =>
        Leads.Values.Where(lead => lead.Rests.Contains(fact)).Select(lead => lead.Id).OrderBy(id => id.Value, StringComparer.Ordinal);

    public static object? Effect(Account? before, DomainEvent happened, Account after) => null;
}
