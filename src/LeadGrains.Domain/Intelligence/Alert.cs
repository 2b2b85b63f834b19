using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>
/// Something that must be heard of at once. In the account's or the contact's own stream, linked to the account and to its active leads,
/// whose owners get a task from it.
/// </summary>
public sealed record AlertRaised(Alert Alert) : DomainEvent, IConfidential
{
    Confidentiality IConfidential.Confidentiality => Alert.Confidentiality;

    ImmutableArray<FactId> IConfidential.Facts => Alert.FactId is { } fact ? [fact] : [];
}

/// <param name="Id">Unique in the workspace.</param>
/// <param name="Signal">A code of the playbook.</param>
/// <param name="Name">As the playbook put it then; so is the task.</param>
/// <param name="Due">The last day for the task.</param>
/// <param name="NewAccountId">Where somebody who left went: a prospect.</param>
/// <param name="Confidentiality">Of the fact that raised it: what is Restricted makes no task, for tasks are read by sellers.</param>
/// <param name="Leads">The account's active leads.</param>
/// <param name="Owners">Theirs, each once.</param>
public sealed record Alert(
    string Id,
    string Signal,
    LocalText Name,
    LocalText Task,
    DateOnly Due,
    AccountId AccountId,
    FactId? FactId,
    ContactId? ContactId,
    AccountId? NewAccountId,
    Confidentiality Confidentiality,
    ImmutableArray<LeadId> Leads,
    ImmutableArray<UserId> Owners)
{
    /// <param name="suffix">Makes its id unique.</param>
    internal static Alert Of(AlertSignal signal, string suffix, Stake stake, DateTimeOffset now) => new(
        $"alert_{suffix}-{signal.Code}", signal.Code, signal.Name, signal.Task, DateOnly.FromDateTime(now.UtcDateTime).AddDays(signal.DueDays),
        stake.AccountId, null, null, null, Confidentiality.Internal, stake.Leads, stake.Owners);

    internal ImmutableArray<string> Topics
    {
        get
        {
            var topics = new TopicSet().Account(AccountId).Leads(Leads);
            foreach (var owner in Owners) topics.Owner(owner);
            return (ContactId is { } contact ? topics.Contact(contact) : topics).ToImmutable();
        }
    }
}
