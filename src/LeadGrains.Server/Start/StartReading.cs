using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Leads;

namespace LeadGrains.Server.Start;

/// <summary>Reads the sections of one start page. Everything is bounded: lists by pages, what accounts tell by how many are asked.</summary>
internal sealed class StartReading(StartReads reads, Caller caller, StartScope scope, RequestLanguage language, CancellationToken cancellation)
{
    internal const int Most = 10;

    /// <summary>Of how many tasks the most pressing are chosen.</summary>
    private const int TasksRead = 100;

    /// <summary>The nearest to closing first.</summary>
    private static readonly LeadStage[] Active = [LeadStage.Opportunity, LeadStage.Lead, LeadStage.Prospect];

    private Task<StartAccounts>? _accounts;

    private long _asOf = long.MaxValue;

    /// <summary>At which all that has been read is true, or later.</summary>
    public long AsOf => _asOf == long.MaxValue ? 0 : _asOf;

    public async Task<(IReadOnlyList<object> Items, bool More)> Section(string code) => code switch
    {
        "own-leads" => Leads(await Find(scope.Leads, Most + 1)),
        "competitor-leads" => Leads(await Find([.. scope.Leads.Select(filter => filter with { Type = LeadType.Competition })], Most + 1)),
        "pool" => Leads(await Page(new(Pool: true), Most + 1)),
        "due-tasks" => await Tasks(new(scope.Owners, Open: true, DueBefore: Today.AddDays(1))),
        "referrals" => await Tasks(new(scope.Owners, Open: true, Origin: TaskOriginKind.Referral)),
        "alerts" => Cut((await Accounts()).Alerts),
        "dossier-gaps" => Cut((await Accounts()).Gaps),
        _ => throw new ArgumentException($"there is no section {code}", nameof(code)),
    };

    private DateOnly Today => DateOnly.FromDateTime(reads.Journal.Time.GetUtcNow().UtcDateTime);

    private async Task<IReadOnlyList<LeadItem>> Find(IReadOnlyList<LeadFilter> filters, int most)
    {
        var found = new List<LeadItem>();
        foreach (var stage in Active)
        {
            var there = new List<LeadItem>();
            foreach (var filter in filters)
                there.AddRange(await Page(filter with { Stage = stage }, most));
            found.AddRange(there.OrderByDescending(item => item.Lead.Id.Value, StringComparer.Ordinal));
            if (found.Count >= most) break;
        }
        return [.. found.Take(most)];
    }

    private async Task<IReadOnlyList<LeadItem>> Page(LeadFilter filter, int most)
    {
        var listed = await reads.Views.ListLeads(caller.Workspace, filter, new(most), cancellation);
        _asOf = Math.Min(_asOf, listed.AsOf);
        return listed.Items;
    }

    private (IReadOnlyList<object>, bool) Leads(IReadOnlyList<LeadItem> found) =>
        Cut([.. found.Select(item => LeadResource.From(item, reads.Names.Of(caller.Workspace, item.Lead.OwnerId)))]);

    private async Task<(IReadOnlyList<object>, bool)> Tasks(TaskFilter filter)
    {
        var listed = await reads.Views.ListTasks(caller.Workspace, filter, new(TasksRead), cancellation);
        _asOf = Math.Min(_asOf, listed.AsOf);
        TaskRow[] pressing = [.. listed.Items.OrderBy(row => row.Task.Due).ThenBy(row => row.Task.Id.Value, StringComparer.Ordinal).Take(Most)];
        return (await reads.Tasks.Resources(caller.Workspace, pressing, language, cancellation), listed.Items.Count > Most || listed.Next is not null);
    }

    private static (IReadOnlyList<object>, bool) Cut(IReadOnlyList<object> all) => ([.. all.Take(Most)], all.Count > Most);

    /// <summary>Asked once for both sections that accounts tell.</summary>
    private Task<StartAccounts> Accounts() => _accounts ??= AskAccounts();

    private async Task<StartAccounts> AskAccounts() =>
        await StartAccounts.Ask(reads, caller, await Find(scope.Leads, StartAccounts.MostLeads), language, cancellation);
}
