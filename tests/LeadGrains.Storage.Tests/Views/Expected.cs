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
        (told[0].Event as LeadImported)?.EngagedOn, OpportunityOn(told), WonOn(told), AssistedBy(lead), lead.AccountId is null ? null : AccountSeq(told), lead.AccountImported && lead.AccountId is not null);

    private static DateOnly? OpportunityOn(IReadOnlyList<StoredEvent> told) =>
        told[0].Event is LeadImported { Stage: LeadStage.Opportunity or LeadStage.Won } found ? found.EngagedOn ?? DateOnly.FromDateTime(told[0].At.UtcDateTime)
        : told.FirstOrDefault(stored => stored.Event is LeadCustomerSignalled) is { } first ? DateOnly.FromDateTime(first.At.UtcDateTime)
        : null;

    private static long AccountSeq(IReadOnlyList<StoredEvent> told) => told.First(stored => stored.Event is LeadCreated { AccountId: not null } or LeadImported { AccountId: not null } or LeadAccountSet).Seq;

    private static DateOnly? WonOn(IReadOnlyList<StoredEvent> told) =>
        told[0].Event is LeadImported { Stage: LeadStage.Won } found ? found.ClosedOn : told.Select(stored => stored.Event).OfType<LeadWon>().LastOrDefault()?.ClosedOn;

    private static ImmutableArray<string>? AssistedBy(Lead lead) =>
        lead.Sourcing.Assists.IsEmpty ? null : [.. lead.Sourcing.Assists.Select(assist => assist.Channel).Distinct()];

    public static (AccountStage Stage, string Name, int Active) Gist(Account account) =>
        (account.Stage, account.Profile.Name, account.Leads.Values.Count(lead => lead.Stage is LeadStage.Prospect or LeadStage.Lead or LeadStage.Opportunity));

    public static (AccountStage Stage, string Name, int Active) Gist(AccountRow row) => (row.Stage, row.Name, row.ActiveLeads);

    public static ContactRow Row(Contact contact, long version) => new(
        contact.Id, contact.Name.Text,
        [.. contact.Channels.Select(channel => new ChannelText(channel.Kind, channel.Value.Text))],
        [.. contact.Employments.Where(job => job.Current).Select(job => new Job(job.AccountId, job.Title?.Text, job.Since))],
        [.. contact.Roles.Select(role => new RoleAt(role.AccountId, role.Role, role.Leaning))],
        contact.Stage, contact.LastContactAt, contact.CreatedAt, version, contact.Breaches.Count == 0 ? null : contact.Breaches, contact.OptedOutAt,
        contact.Schools.IsEmpty ? null : [.. contact.Schools.Select(known => new SchoolAt(known.ClassId, known.School.Text, known.Class?.Text, known.From, known.Until))]);
}
