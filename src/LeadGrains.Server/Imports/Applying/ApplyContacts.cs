using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Contacts with their account and the buying role they hold there.</summary>
internal sealed class ApplyContacts(ImportTarget target, CheckedImport plan, Progress progress, ApplyAccounts accounts)
{
    /// <summary>Created and employed: nothing has happened to the contact since.</summary>
    private const int FreshVersion = 2;

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var file in plan.Of(RowKind.Contacts))
        {
            await InFlight.Run(
                file.Good(ContactRow.Read, cancellation), Keys, InFlight.Each<ContactRow>((contact, there) => Apply(contact, there, file)), target, cancellation,
                (there, chunk) => accounts.Ensure(there, chunk.Where(row => row.Account is not null).Select(row => (row.Account!, row.Line)), file, cancellation));
        }
    }

    private string[] Keys(ContactRow contact) => contact.Account is { } account ? [Key(contact), accounts.Key(account)] : [Key(contact)];

    private string Key(ContactRow contact) => ImportKeys.Contact(plan.Mapping.System, contact.Id);

    private async ValueTask Apply(ContactRow contact, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        AccountId? account = contact.Account is { } name ? new AccountId(there[accounts.Key(name)].Value) : null;
        if (there.TryGetValue(Key(contact), out var holder))
            await Finish(contact, new ContactId(holder.Value), account);
        else
            await Create(contact, account, file);
        progress.Row();
    }

    private async Task Create(ContactRow contact, AccountId? account, SourceFile file)
    {
        var id = target.Ids.New<ContactId>();
        var create = new CreateContact(
            id, contact.Name, contact.Channels, account, contact.Title, [Key(contact)], new Imported(plan.Mapping.Name, file.Name, contact.Line));
        progress.Note("contacts", await target.Founding.Contact(target.Workspace, create, Role(contact, account), target.Call), file.Name, contact.Line);
    }

    /// <summary>What is there is left alone; but a role that a crash cut off is still given.</summary>
    private async Task Finish(ContactRow contact, ContactId id, AccountId? account)
    {
        progress.Existing("contacts");
        if (Role(contact, account) is { } role && await target.Grains.Contact(target.Workspace, id).Get() is { Version: <= FreshVersion })
            await target.Grains.Contact(target.Workspace, id).GiveRole(role, target.Call);
    }

    private static GiveRole? Role(ContactRow contact, AccountId? account) =>
        contact.Role is { } role && account is { } at ? new GiveRole(at, role, contact.Leaning) : null;
}
