using System.Collections.Immutable;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Contacts;

public sealed partial record Contact : IAggregate<Contact>
{
    public static ImmutableArray<string> Topics(Contact? before, DomainEvent happened, Contact after)
    {
        if (happened is AlertRaised { Alert: var alert })
            return alert.Topics;
        var topics = new TopicSet().Contact(after.Id);
        foreach (var account in AccountsOf(happened, after))
            topics.Account(account);
        return topics.Contacts(OthersOf(happened, after)).Owner((happened as ContactKnowsUser)?.User).TaskOwners(before?.Tasks, happened, after.Tasks).Escalated(happened).ToImmutable();
    }

    public static ImmutableArray<StreamId> Links(Contact? before, DomainEvent happened, Contact after) =>
        happened is AlertRaised { Alert: var alert } ? [alert.AccountId, .. alert.Leads.Select(id => (StreamId)id)]
        : [.. LinkedAccountsOf(happened).Select(id => (StreamId)id), .. OthersOf(happened, after).Select(id => (StreamId)id)];

    /// <summary>The keys under which other systems know the person.</summary>
    public static Holdings Holds(Contact? state) => state is null ? Holdings.None : Holdings.None with { Keys = state.ExternalKeys };

    public static object? Effect(Contact? before, DomainEvent happened, Contact after) => null;

    private static ImmutableArray<AccountId> LinkedAccountsOf(DomainEvent happened) => happened switch
    {
        ContactEmployed e => [e.AccountId],
        ContactLeft e => [e.AccountId],
        ContactGivenRole e => [e.AccountId],
        ContactInfluences e => [e.AccountId],
        _ => [],
    };

    /// <summary>To talk with somebody, to learn whom they know or where they learnt, or that they don't want to be contacted, concerns those they work for, though it changes nothing there.</summary>
    private static IEnumerable<AccountId> AccountsOf(DomainEvent happened, Contact contact) =>
        happened is ContactInteractionLogged or ContactKnows or ContactKnowsUser or ContactSchooled or ContactSchoolWithdrawn or ContactOptedOut or ContactOptedIn
            ? contact.Employments.Where(job => job.Current).Select(job => job.AccountId)
            : LinkedAccountsOf(happened);

    private static IEnumerable<ContactId> OthersOf(DomainEvent happened, Contact self) => happened switch
    {
        ContactKnows e => [e.Other],
        ContactInfluences e => [e.Other],
        ContactInteractionLogged e => e.Interaction.Participants.Where(id => id != self.Id).Distinct(),
        _ => [],
    };
}
