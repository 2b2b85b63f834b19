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
                file.Good(row => LeadRow.Read(row, plan.Mapping, plan.Channels), cancellation), Keys, (chunk, there) => Apply(chunk, there, file), target, cancellation,
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

    private async Task Apply(LeadRow[] chunk, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        var missing = chunk.Where(lead => !there.ContainsKey(Key(lead))).ToArray();
        var replies = await target.Founding.Leads(target.Workspace, Array.ConvertAll(missing, lead => Import(lead, there, file)), target.Call);
        for (var i = 0; i < missing.Length; i++)
            progress.Note("leads", replies[i], file.Name, missing[i].Line);
        progress.Existing("leads", chunk.Length - missing.Length);
        progress.Rows(chunk.Length);
    }

    private ImportLead Import(LeadRow lead, IReadOnlyDictionary<string, StreamId> there, SourceFile file)
    {
        var meant = lead with { Product = Product(lead, file) };
        return new(
            target.Ids.New<LeadId>(), lead.Account is { } account ? new AccountId(there[accounts.Key(account)].Value) : null, meant.Title(file.Layout.File), lead.Source,
            lead.Owner is { } owner ? known.Seller(System, owner) : null, lead.Amount, meant.Product,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(System, lead.Id),
            lead.Stage, lead.EngagedOn, lead.ClosedOn, new Imported(plan.Mapping.Name, file.Name, lead.Line));
    }

    private string? Product(LeadRow lead, SourceFile file) =>
        lead.Product is { } named && plan.Products is { } catalogue ? catalogue.Match(named, file.Layout.IsLoose(Field.Product)) : lead.Product;
}
