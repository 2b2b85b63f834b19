using LeadGrains.Server.Imports.Checking;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>
/// Brings checked files in, in the order in which things refer to one another. What is there already is found by its key and
/// left alone: an import that was cut off is simply run again.
/// </summary>
internal sealed class ImportApply(ImportTarget target, CheckedImport plan, Progress progress)
{
    public async Task<IReadOnlyList<Raised>> Run(CancellationToken cancellation)
    {
        var people = new ApplyPeople(target, plan, progress);
        var accounts = new ApplyAccounts(target, plan, progress);
        await people.Run(cancellation);
        await accounts.Run(cancellation);
        await new ApplyContacts(target, plan, progress, accounts).Run(cancellation);
        await new ApplyRelations(target, plan, progress).Run(cancellation);
        var known = await target.Known();
        var raised = await people.MakeRoom(known, cancellation);
        await new ApplyLeads(target, plan, progress, accounts, known).Run(cancellation);
        return raised;
    }
}
