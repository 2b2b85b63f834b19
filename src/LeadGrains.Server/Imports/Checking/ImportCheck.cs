using System.Collections.Frozen;
using LeadGrains.Server.Imports.Csv;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>Tells of everything that is wrong with the files, and changes nothing. Rows are read as a stream.</summary>
/// <param name="channels">Where leads may come from.</param>
/// <param name="report">Takes each error as it is found.</param>
internal sealed class ImportCheck(ImportMapping mapping, FrozenSet<string> channels, IKnown known, Action<ImportError> report, CancellationToken cancellation)
{
    /// <summary>Rows looked up together: a row asks for two keys at most, the log takes 1,000.</summary>
    public const int Chunk = 500;

    private readonly CheckedImport found = new(mapping, channels);

    public async Task<CheckedImport> Run(IReadOnlyList<ImportFile> files)
    {
        await Recognise(files);
        if (found.Of(RowKind.Products).Any())
            found.Products = new ProductCatalogue();
        var rows = new RowCheck(found, Fault);
        var people = new SellerCheck(rows, found, known);
        var accounts = new AccountCheck(rows, found, known, cancellation);
        foreach (var file in found.Files)
        {
            await (file.Kind switch
            {
                RowKind.Products => CheckProducts(rows, file),
                RowKind.Sellers => people.Run(file, cancellation),
                RowKind.Accounts => accounts.Run(file),
                RowKind.Contacts => new ContactCheck(rows, found, known, accounts, cancellation).Run(file),
                RowKind.Relations => new RelationCheck(rows, found, known, cancellation).Run(file),
                RowKind.Leads => new LeadCheck(rows, found, known, people, accounts, cancellation).Run(file),
                _ => Task.CompletedTask,
            });
            if (file == found.Files.LastOrDefault(other => other.Kind == RowKind.Accounts))
                await accounts.CheckParents();
        }
        found.Summaries.AddRange(found.Files.Select(file => new ImportedFile(file.Name, MappingJson.Name(file.Kind), rows.Read(file), file.BadLines.Count)));
        found.Rows = found.Files.Sum(file => file.Kind is RowKind.Ignored or RowKind.Products ? 0 : rows.Read(file) - file.BadLines.Count);
        return found;
    }

    private async Task Recognise(IReadOnlyList<ImportFile> files)
    {
        foreach (var file in files)
        {
            if (await Layout(file) is { } layout)
                found.Files.Add(new SourceFile(file, layout));
            else
                found.Summaries.Add(new ImportedFile(file.Name, null, 0, 0));
        }
        found.Files.Sort((left, right) => left.Kind.CompareTo(right.Kind));
    }

    private async Task<Layout?> Layout(ImportFile file)
    {
        try
        {
            using var table = await CsvTable.Open(file.Open(), cancellation);
            var (layout, faults) = Recognition.Of(table.Header, mapping);
            foreach (var (column, reason) in faults)
                Fault(new ImportError(file.Name, table.Header.Count == 0 ? null : 1, column, reason));
            return layout;
        }
        catch (CsvException e)
        {
            Fault(new ImportError(file.Name, e.Line, null, e.Message));
            return null;
        }
    }

    private async Task CheckProducts(RowCheck rows, SourceFile file)
    {
        await foreach (var (reading, product) in rows.Of(file, ProductRow.Read, product => product.Name, cancellation))
        {
            if (!rows.Faulty(file, reading))
                found.Products!.Add(product.Name);
        }
    }

    private void Fault(ImportError error)
    {
        found.Errors++;
        report(error);
    }
}
