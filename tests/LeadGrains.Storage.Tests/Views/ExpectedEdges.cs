using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>Relations as the states tell of them that the grains would hold.</summary>
internal static class ExpectedEdges
{
    /// <summary>Every relation, told by whoever owns it. Somebody who came back has worked there twice.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Lead> leads, IReadOnlyCollection<Contact> contacts, Workspace? people = null) =>
    [
        .. accounts.SelectMany(account => account.Relations.Where(r => r.From == account.Id).Select(r => $"{r.From} {r.Kind} {r.To} {r.Since:s}{By(r.Imported)}")),
        .. leads.Where(lead => lead.AccountId is not null).Select(lead => $"{lead.Id} Lead {lead.AccountId} {By(lead.AccountImported)}"),
        .. leads.SelectMany(lead => lead.Signals.GroupBy(signal => signal.ContactId).Select(given => $"{given.Key} Signal {lead.Id} {given.Min(signal => signal.At):s}")),
        .. leads.Where(lead => lead.OwnerId is not null).Select(lead => $"{lead.OwnerId} Owns {lead.Id} {By(lead.OwnerImported)}"),
        .. leads.Select(lead => (lead.Id, lead.Sourcing.Referral)).Where(lead => lead.Referral is { MayName: NameConsent.Given }).Select(lead => $"{lead.Id} ReferredBy {lead.Referral!.ReferrerId} "),
        .. contacts.SelectMany(Of),
        .. people?.Users.Values.SelectMany(user => user.Schools.Select(at => Attended(user.Id.Value, at))) ?? [],
    ];

    public static string Text(EdgeRow row) =>
        $"{row.From} {row.Kind} {row.To} {(row.Kind is EdgeKind.Owns or EdgeKind.ReferredBy ? null : row.Since):s}" + row.Kind switch
        {
            EdgeKind.Employment => $" {row.Until:s} {row.Over is null} {row.Title}",
            EdgeKind.Influence => $" {row.AccountId} {row.Weight} {row.Basis}",
            EdgeKind.Attended => $" {row.Until:yyyy} {row.Title}",
            _ => row.Leaning is { } leaning ? $" {leaning}" : "",
        } + By(row.Imported);

    private static string By(bool import) => import ? " by import" : "";

    private static IEnumerable<string> Of(Contact contact) =>
    [
        .. contact.Employments.Select(job => $"{contact.Id} Employment {job.AccountId} {job.Since:yyyy-MM-dd}{(job.Since is null ? "" : "T00:00:00")} {job.Until:yyyy-MM-dd}{(job.Until is null ? "" : "T00:00:00")} {job.Current} {job.Title?.Text}{By(job.Imported)}"),
        .. contact.Roles.Select(held => $"{contact.Id} {held.Role} {held.AccountId} {held.Since:s} {held.Leaning}{By(held.Imported)}"),
        .. contact.Ours.Where(k => k.Until is null).Select(k => $"{contact.Id} {k.Kind} {k.UserId} {k.Since:yyyy-MM-dd}{(k.Since is null ? "" : "T00:00:00")}{By(k.Imported)}"),
        .. contact.Knows.Where(k => k.From == contact.Id && k.Until is null).Select(k => $"{k.From} {k.Kind} {k.To} {k.Since:yyyy-MM-dd}{(k.Since is null ? "" : "T00:00:00")}{By(k.Imported)}"),
        .. contact.Schools.Select(at => Attended(contact.Id.Value, at)),
        .. contact.Influences.Where(i => i.From == contact.Id).Select(i => $"{i.From} Influence {i.To} {i.Since:s} {i.AccountId} {i.Weight} {i.Basis}{By(i.Imported)}"),
    ];

    private static string Attended(string who, Schooling at) => $"{who} Attended {at.ClassId} {at.From}-01-01T00:00:00 {at.Until} {at.Label}";
}
