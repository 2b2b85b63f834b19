using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

internal sealed class LeadCheck(RowCheck rows, CheckedImport found, IKnown known, SellerCheck sellers, AccountCheck accounts, CancellationToken cancellation)
{
    public async Task Run(SourceFile file)
    {
        var loosely = file.Layout.IsLoose(Field.Product);
        await foreach (var chunk in rows.Of(file, row => LeadRow.Read(row, found.Mapping, found.Channels), lead => lead.Id, cancellation).Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
        {
            var referable = await accounts.Referable(chunk.Select(row => row.Row.Account).OfType<string>());
            var there = await known.Holders([.. chunk.Select(row => Key(row.Row))], cancellation);
            foreach (var (reading, lead) in chunk)
            {
                var product = Product(lead, loosely);
                Check(reading, lead, product, referable);
                if (rows.Faulty(file, reading))
                    continue;
                if (lead.Product is { } named && product != named)
                    found.NormalisedProducts[(named, product!)] = found.NormalisedProducts.GetValueOrDefault((named, product!)) + 1;
                Count(lead, there.ContainsKey(Key(lead)));
            }
        }
    }

    private string? Product(LeadRow lead, bool loosely) =>
        lead.Product is { } named && found.Products is { } catalogue ? catalogue.Match(named, loosely) : lead.Product;

    private void Check(RowReading reading, LeadRow lead, string? product, Func<string, bool> referable)
    {
        if (lead.Product is { } named && product is null)
            reading.Fault(Field.Product, $"there is no product '{RowReading.Short(named)}'");
        if (lead.Account is { } account && !referable(account))
            reading.Fault(Field.Account, $"there is no account '{RowReading.Short(account)}'");
        if (lead.Owner is { } owner && !sellers.Has(owner))
            reading.Fault(Field.Owner, "there is no seller of this name");
    }

    private void Count(LeadRow lead, bool exists)
    {
        found.Count(RowKind.Leads, exists);
        found.Count(lead);
        if (!exists && lead is { IsActive: true, Owner: { } owner })
            found.Arriving[owner] = found.Arriving.GetValueOrDefault(owner) + 1;
    }

    private string Key(LeadRow lead) => ImportKeys.Lead(found.Mapping.System, lead.Id);
}
