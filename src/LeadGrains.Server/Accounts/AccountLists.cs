using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Accounts;

/// <summary>Lists of accounts. Coverage depends on the time and on the playbook, so no view holds it: whoever asks for it has a page's accounts asked.</summary>
public sealed class AccountLists(Lists lists, IViews views, IGrainFactory grains)
{
    /// <summary>So many accounts are asked at once.</summary>
    private const int Abreast = 16;

    public Task<IResult> Answer(Caller caller, Paging paging, AccountFilter filter, bool coverage, CancellationToken cancellation)
    {
        if (!coverage)
            return lists.Answer(caller, paging, filter, page => views.ListAccounts(caller.Workspace, filter, page, cancellation), AccountResource.From, cancellation);
        var asOf = 0L;
        return lists.Answer(
            caller, paging, filter,
            async page =>
            {
                var listed = await views.ListAccounts(caller.Workspace, filter, page, cancellation);
                asOf = listed.AsOf;
                return listed;
            },
            rows => Covered(caller, rows, asOf, cancellation), cancellation);
    }

    /// <param name="asOf">No account tells of an earlier time.</param>
    private async Task<IReadOnlyList<AccountResource>> Covered(Caller caller, IReadOnlyList<AccountRow> rows, long asOf, CancellationToken cancellation)
    {
        var covered = new AccountResource[rows.Count];
        await Parallel.ForAsync(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = Abreast, CancellationToken = cancellation }, async (i, _) =>
            covered[i] = AccountResource.From(rows[i]) with { Coverage = await Coverage(caller.Workspace, rows[i].Id, asOf) });
        return covered;
    }

    private async Task<ImmutableArray<CategoryCoverage>?> Coverage(WorkspaceId workspace, AccountId id, long asOf) =>
        (await OnceMore.Read(() => grains.Account(workspace, id).Get(asOf)))?.State.Coverage;
}
