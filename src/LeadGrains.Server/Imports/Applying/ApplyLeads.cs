using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Applying;

internal sealed class ApplyLeads(ImportTarget target, CheckedImport plan, Progress progress, ApplyAccounts accounts, Known known)
{
    private string System => plan.Mapping.System;

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var file in plan.Of(RowKind.Leads))
        {
            await InFlight.Run(
                file.Good(row => LeadRow.Read(row, plan.Mapping), cancellation), Keys, (lead, there) => Apply(lead, there, file), target, cancellation,
                (there, chunk) => accounts.Ensure(there, chunk.Where(row => row.Account is not null).Select(row => (row.Account!, row.Line)), file, cancellation));
        }
    }

    /// <summary>When the check found none of them, the append will tell of those that came meanwhile.</summary>
    private readonly bool areNew = plan.Counts.GetValueOrDefault(RowKind.Leads).Existing == 0;

    private string[] Keys(LeadRow lead) => (lead.Account, areNew) switch
    {
        ({ } account, true) => [accounts.Key(account)],
        ({ } account, false) => [Key(lead), accounts.Key(account)],
        (null, true) => [],
        (null, false) => [Key(lead)],
    };

    private string Key(LeadRow lead) => ImportKeys.Lead(System, lead.Id);

    private async ValueTask Apply(LeadRow lead, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        if (there.ContainsKey(Key(lead)))
            progress.Existing("leads");
        else
            await Import(lead, there, file);
        progress.Row();
    }

    private async Task Import(LeadRow lead, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        var id = target.Ids.New<LeadId>();
        var meant = lead with { Product = Product(lead, file) };
        var import = new ImportLead(
            id, lead.Account is { } account ? new AccountId(there[accounts.Key(account)].Value) : null, meant.Title(file.Layout.File), lead.Source,
            lead.Owner is { } owner ? known.Seller(System, owner) : null, lead.Amount, meant.Product,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(System, lead.Id),
            lead.Stage, lead.EngagedOn, lead.ClosedOn, new Imported(plan.Mapping.Name, file.Name, lead.Line));
        progress.Note("leads", await target.Founding.Lead(target.Workspace, import, target.Call), file.Name, lead.Line);
    }

    private string? Product(LeadRow lead, SourceFile file) =>
        lead.Product is { } named && plan.Products is { } catalogue ? catalogue.Match(named, file.Layout.IsLoose(Field.Product)) : lead.Product;
}
