using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

internal sealed class ContactCheck(RowCheck rows, CheckedImport found, IKnown known, AccountCheck accounts, CancellationToken cancellation)
{
    public async Task Run(SourceFile file)
    {
        await foreach (var chunk in rows.Of(file, ContactRow.Read, contact => contact.Id, cancellation).Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
        {
            var referable = await accounts.Referable(chunk.Select(row => row.Row.Account).OfType<string>());
            var there = await known.Holders([.. chunk.Select(row => Key(row.Row))], cancellation);
            foreach (var (reading, contact) in chunk)
            {
                var isFirst = reading.Errors.Count == 0;
                if (contact.Account is { } account && !referable(account))
                {
                    reading.Fault(Field.Account, $"there is no account '{RowReading.Short(account)}'");
                    // Nor is there this contact, for whoever knows them.
                    if (isFirst) rows.Seen(RowKind.Contacts).Remove(contact.Id);
                }
                if (!rows.Faulty(file, reading))
                    found.Count(RowKind.Contacts, there.ContainsKey(Key(contact)));
            }
        }
    }

    private string Key(ContactRow contact) => ImportKeys.Contact(found.Mapping.System, contact.Id);
}
