using System.Collections.Immutable;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;

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
            NeedRecorded e => NeedTopics(after, e.Voiced, e.LeadId),
            NeedVoiced e => NeedTopics(after, e.Voiced, null),
            TaskEvent => new TopicSet().Account(after.Id).TaskOwners(before?.Tasks, happened, after.Tasks).Escalated(happened).ToImmutable(),
            _ => new TopicSet().Account(after.Id).ToImmutable(),
        };

    public static ImmutableArray<StreamId> Links(Account? before, DomainEvent happened, Account after) => happened switch
    {
        AccountRelated e => [e.To],
        FactRecorded { Fact: { ContactId: { } contact } } => [contact],
        FactRecorded { Fact: { LeadId: { } lead } } => [lead],
        FactWithdrawn e => [.. after.RestingOn(e.Id).Select(id => (StreamId)id)],
        FactsRuled e => [.. e.Against.SelectMany(after.RestingOn).Distinct().Select(id => (StreamId)id)],
        NeedRecorded e => NeedLinks(e.Voiced, e.LeadId),
        NeedVoiced e => NeedLinks(e.Voiced, null),
        AlertRaised e => [.. e.Alert.Leads.Select(id => (StreamId)id)],
        _ => [],
    };

    /// <summary>The ids under which other systems know it.</summary>
    public static Holdings Holds(Account? state) => state is null ? Holdings.None : Holdings.None with
    {
        Keys = [.. state.ExternalIds.Select(id => $"account:{id.Key}:{id.Value}")],
    };

    private static ImmutableArray<string> NeedTopics(Account account, Voice? voice, LeadId? lead) =>
        new TopicSet().Account(account.Id).Contacts(voice is null ? [] : [voice.ContactId]).Leads(lead is { } one ? [one] : []).ToImmutable();

    private static ImmutableArray<StreamId> NeedLinks(Voice? voice, LeadId? lead)
    {
        var links = ImmutableArray.CreateBuilder<StreamId>();
        if (voice is not null) links.Add(voice.ContactId);
        if (lead is { } one) links.Add(one);
        return links.ToImmutable();
    }

    private IEnumerable<LeadId> RestingOn(FactId fact) =>
        Leads.Values.Where(lead => lead.Rests.Contains(fact)).Select(lead => lead.Id).OrderBy(id => id.Value, StringComparer.Ordinal);

    public static object? Effect(Account? before, DomainEvent happened, Account after) => null;
}
