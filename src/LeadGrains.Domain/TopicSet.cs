using System.Collections.Immutable;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain;

/// <summary>Collects the topics of one change: each once, in the order first named. What is null names no topic.</summary>
internal sealed class TopicSet
{
    private readonly ImmutableArray<string>.Builder topics = ImmutableArray.CreateBuilder<string>(4);

    public TopicSet Lead(LeadId id) => Add(ChangeTopics.Lead + id.Value);

    public TopicSet Account(AccountId? id) => id is null ? this : Add(ChangeTopics.Account + id.Value.Value);

    public TopicSet Contact(ContactId id) => Add(ChangeTopics.Contact + id.Value);

    public TopicSet Contacts(IEnumerable<ContactId> ids)
    {
        foreach (var id in ids)
            Contact(id);
        return this;
    }

    public TopicSet Leads(IEnumerable<LeadId> ids)
    {
        foreach (var id in ids)
            Lead(id);
        return this;
    }

    public TopicSet Owner(UserId? id) => id is null ? this : Add(ChangeTopics.Owner + id.Value.Value);

    public TopicSet Team(TeamId? id) => id is null ? this : Add(ChangeTopics.Team + id.Value.Value);

    public TopicSet Pool(bool concerned) => concerned ? Add(ChangeTopics.Pool) : this;

    public TopicSet Reassignments(bool concerned) => concerned ? Add(ChangeTopics.Reassignments) : this;

    /// <summary>Whose task an event changes: who had it, and who has it then.</summary>
    public TopicSet TaskOwners(TaskList? before, DomainEvent happened, TaskList after) =>
        happened is TaskEvent task ? Owner(before?.Find(task.Id)?.OwnerId).Owner(after.Find(task.Id)?.OwnerId) : this;

    /// <summary>To whom it goes that a task is long overdue.</summary>
    public TopicSet Escalated(DomainEvent happened) => happened is TaskEscalated e ? Team(e.TeamId).Owner(e.ManagerId) : this;

    public ImmutableArray<string> ToImmutable() => topics.DrainToImmutable();

    private TopicSet Add(string topic)
    {
        if (!topics.Contains(topic))
            topics.Add(topic);
        return this;
    }
}
