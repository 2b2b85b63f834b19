using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>Rows made from the states that the grains would hold.</summary>
internal static class Expected
{
    /// <param name="told">The lead's own events.</param>
    public static LeadRow Row(Lead lead, long version, long seq, IReadOnlyList<StoredEvent> told) => new(
        lead.Id, lead.AccountId, lead.Title.Text, lead.Stage, lead.Qualification,
        lead.Problem is { } p ? new(p.Overlooked.Text, p.Harm.Text, p.Capability.Text) : null,
        lead.OwnerId, lead.TeamId, new(lead.Source.Channel, lead.Source.Detail?.Text), lead.Amount, lead.Product, lead.ExternalIds,
        lead.StageSince, lead.CreatedAt, version, seq, lead.Signals.Length, lead.Evidence.OrNothing(),
        (told[0].Event as LeadImported)?.EngagedOn, OpportunityOn(told), WonOn(told), AssistedBy(lead), lead.AccountId is null ? null : AccountSeq(told));

    private static DateOnly? OpportunityOn(IReadOnlyList<StoredEvent> told) =>
        told[0].Event is LeadImported { Stage: LeadStage.Opportunity or LeadStage.Won } found ? found.EngagedOn
        : told.FirstOrDefault(stored => stored.Event is LeadCustomerSignalled) is { } first ? DateOnly.FromDateTime(first.At.UtcDateTime)
        : null;

    private static long AccountSeq(IReadOnlyList<StoredEvent> told) => told.First(stored => stored.Event is LeadCreated { AccountId: not null } or LeadImported { AccountId: not null } or LeadAccountSet).Seq;

    private static DateOnly? WonOn(IReadOnlyList<StoredEvent> told) =>
        told[0].Event is LeadImported { Stage: LeadStage.Won } found ? found.ClosedOn : told.Select(stored => stored.Event).OfType<LeadWon>().LastOrDefault()?.ClosedOn;

    private static ImmutableArray<string>? AssistedBy(Lead lead) =>
        lead.Sourcing.Assists.IsEmpty ? null : [.. lead.Sourcing.Assists.Select(assist => assist.Channel).Distinct()];

    /// <summary>Every relation, told by whoever owns it. Somebody who came back has worked there twice.</summary>
    public static IEnumerable<string> Edges(Script script) =>
    [
        .. script.Accounts.Values.SelectMany(account => account.Relations.Where(r => r.From == account.Id).Select(r => $"{r.From} {r.Kind} {r.To} {r.Since:s}")),
        .. script.Leads.Values.Where(lead => lead.AccountId is not null).Select(lead => $"{lead.Id} Lead {lead.AccountId} "),
        .. script.Leads.Values.SelectMany(lead => lead.Signals.GroupBy(signal => signal.ContactId).Select(given => $"{given.Key} Signal {lead.Id} {given.Min(signal => signal.At):s}")),
        .. script.Contacts.Values.SelectMany(Edges),
    ];

    public static string Text(EdgeRow row) =>
        $"{row.From} {row.Kind} {row.To} {row.Since:s}" + row.Kind switch
        {
            EdgeKind.Employment => $" {row.Until:s} {row.Over is null} {row.Title}",
            EdgeKind.Influence => $" {row.AccountId} {row.Weight} {row.Basis}",
            _ => row.Leaning is { } leaning ? $" {leaning}" : "",
        };

    private static IEnumerable<string> Edges(Contact contact) =>
    [
        .. contact.Employments.Select(job => $"{contact.Id} Employment {job.AccountId} {job.Since:yyyy-MM-dd}{(job.Since is null ? "" : "T00:00:00")} {job.Until:yyyy-MM-dd}{(job.Until is null ? "" : "T00:00:00")} {job.Current} {job.Title?.Text}"),
        .. contact.Roles.Select(held => $"{contact.Id} {held.Role} {held.AccountId} {held.Since:s} {held.Leaning}"),
        .. contact.Knows.Where(k => k.From == contact.Id).Select(k => $"{k.From} {k.Kind} {k.To} {k.Since:yyyy-MM-dd}"),
        .. contact.Influences.Where(i => i.From == contact.Id).Select(i => $"{i.From} Influence {i.To} {i.Since:s} {i.AccountId} {i.Weight} {i.Basis}"),
    ];

    public static (AccountStage Stage, string Name, int Active) Gist(Account account) =>
        (account.Stage, account.Profile.Name, account.Leads.Values.Count(lead => lead.Stage is LeadStage.Prospect or LeadStage.Lead or LeadStage.Opportunity));

    public static (AccountStage Stage, string Name, int Active) Gist(AccountRow row) => (row.Stage, row.Name, row.ActiveLeads);

    public static ContactRow Row(Contact contact, long version) => new(
        contact.Id, contact.Name.Text,
        [.. contact.Channels.Select(channel => new ChannelText(channel.Kind, channel.Value.Text))],
        [.. contact.Employments.Where(job => job.Current).Select(job => new Job(job.AccountId, job.Title?.Text, job.Since))],
        [.. contact.Roles.Select(role => new RoleAt(role.AccountId, role.Role, role.Leaning))],
        contact.Stage, contact.LastContactAt, contact.CreatedAt, version, contact.Breaches.Count == 0 ? null : contact.Breaches);
}
