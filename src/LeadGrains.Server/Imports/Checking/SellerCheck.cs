using LeadGrains.Domain;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>Sellers, their managers and teams. They are few: kept by name.</summary>
internal sealed class SellerCheck(RowCheck rows, CheckedImport found, IKnown known)
{
    private readonly HashSet<string> sellers = new(StringComparer.Ordinal);
    private readonly HashSet<string> managers = new(StringComparer.Ordinal);

    private string System => found.Mapping.System;

    public async Task Run(SourceFile file, CancellationToken cancellation)
    {
        var all = await rows.Of(file, SellerRow.Read, seller => seller.Name, cancellation).ToListAsync(cancellation);
        managers.UnionWith(all.Select(row => row.Row.Manager).OfType<string>());
        foreach (var (reading, seller) in all)
        {
            if (managers.Contains(seller.Name))
                reading.Fault(Field.Name, "is named as a manager too");
            else if (known.Person(ImportKeys.User(System, seller.Name)) is { Role: not Role.Seller } other)
                reading.Fault(Field.Name, $"is there already, as {other.Role}");
            if (seller.Manager is { } manager && known.Person(ImportKeys.User(System, manager)) is { Role: not (Role.Manager or Role.Administrator) } wrong)
                reading.Fault(Field.Manager, $"is there already, as {wrong.Role}");
            if (rows.Faulty(file, reading))
                continue;
            sellers.Add(seller.Name);
            found.Count(RowKind.Sellers, exists: known.Person(ImportKeys.User(System, seller.Name)) is not null);
        }
    }

    public bool Has(string name) => sellers.Contains(name) || known.Person(ImportKeys.User(System, name)) is { Role: Role.Seller } || known.SellerNamed(name) is not null;
}
