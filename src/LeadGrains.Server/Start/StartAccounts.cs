using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Start;

/// <summary>What the accounts of some leads tell: each is asked for its dossier, as the reader may see it.</summary>
/// <param name="Alerts">Of the last days, the latest first.</param>
/// <param name="Gaps">The most important of each account before the second of any.</param>
internal sealed record StartAccounts(IReadOnlyList<StartAlert> Alerts, IReadOnlyList<StartGap> Gaps)
{
    /// <summary>As many as a seller cares for at once.</summary>
    public const int MostLeads = 40;

    private const int Shown = StartReading.Most + 1;
    private const int Abreast = 8;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);
    private static readonly DossierPage FewFacts = new(Limit: 1, null, null, null, null);

    public static async Task<StartAccounts> Ask(StartReads reads, Caller caller, IReadOnlyList<LeadItem> leads, RequestLanguage language, CancellationToken cancellation)
    {
        var known = await Dossiers(reads, caller, leads, cancellation);
        var since = reads.Journal.Time.GetUtcNow() - Recent;
        var alerts = known.SelectMany(one => one.Dossier.Alerts.Where(raised => raised.At >= since).Select(raised => (Of: one, Raised: raised)))
            .OrderByDescending(one => one.Raised.At).Take(Shown);
        var gaps = known.SelectMany(one => one.Dossier.Gaps.Take(Shown).Select((gap, place) => (Of: one, Gap: gap, Place: place)))
            .OrderBy(one => one.Place).ThenByDescending(one => one.Gap.Gap.Topic.Importance).Take(Shown).ToList();
        var people = await reads.Names.Of(caller.Workspace, [.. gaps.SelectMany(one => one.Gap.Contacts).Select(person => (StreamId)person.Id).Distinct()], cancellation);
        return new(
            [.. alerts.Select(one => new StartAlert(one.Of.Id, one.Of.Name, DossierText.Alert(one.Raised, language)))],
            [.. gaps.Select(one => new StartGap(one.Of.Id, one.Of.Name, DossierText.Gap(one.Gap, people, language)))]);
    }

    private static async Task<IReadOnlyList<Known>> Dossiers(StartReads reads, Caller caller, IReadOnlyList<LeadItem> leads, CancellationToken cancellation)
    {
        var accounts = leads.Where(item => item.Lead.AccountId is not null).DistinctBy(item => item.Lead.AccountId).ToList();
        var dossiers = new Known?[accounts.Count];
        await Parallel.ForAsync(0, accounts.Count, new ParallelOptions { MaxDegreeOfParallelism = Abreast, CancellationToken = cancellation }, async (i, _) =>
        {
            var id = accounts[i].Lead.AccountId!.Value;
            var found = await OnceMore.Read(() => reads.Grains.Account(caller.Workspace, id).Dossier(FewFacts, caller.Actor, caller.Seen));
            dossiers[i] = found is null ? null : new(id, accounts[i].AccountName, found.State);
        });
        return [.. dossiers.OfType<Known>()];
    }

    private sealed record Known(AccountId Id, string? Name, AccountDossier Dossier);
}
