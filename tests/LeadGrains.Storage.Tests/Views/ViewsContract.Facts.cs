using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    private static readonly Dictionary<string, int> Days = new(StringComparer.Ordinal) { ["Orders/plan"] = 30, ["Finance/a 'habit'"] = 400 };

    [ContractFact]
    public async Task Whatever_is_disputed_is_among_what_may_be_in_batches_of_any_size()
    {
        new FactStory(script, seed: 51).Tell(1_200);
        foreach (var batch in new[] { 1, 13, 5_000 })
        {
            await Tamper("delete from facts");
            await Tamper("delete from accounts");
            await Tamper("delete from accounts_grams");
            await Tamper("delete from positions");
            await Project(batch);
            Assert.Empty((await Verify()).Differences);
            var (open, doubted) = (await Facts(null), (await Facts(FactStatus.Disputed)).Select(row => row.Id).ToHashSet());
            var judged = Judged();
            Assert.Equal(judged.Where(fact => fact.Known.End is null).Select(fact => fact.Known.Fact.Id.Value).OrderDescending(StringComparer.Ordinal), open.Select(row => row.Id.Value));
            var disputed = judged.Where(fact => fact.Status == FactStatus.Disputed).Select(fact => fact.Known.Fact.Id).ToList();
            Assert.NotEmpty(disputed);
            Assert.All(disputed, id => Assert.Contains(id, doubted));
            Assert.InRange(doubted.Count, disputed.Count, open.Count - 1);
        }
    }

    [ContractFact]
    public async Task What_time_has_overtaken_and_whose_accounts_they_are_is_found_by_columns()
    {
        new FactStory(script, seed: 52).Tell(400);
        var (owner, account) = (new UserId("usr_ann"), script.Accounts.Keys.First());
        script.Add(new LeadId("lead_ann"), new LeadCreated(new("lead_ann"), account, Personal.OfWorkspace("x"), new("call", null), owner, new("team_1"), null, null, ImmutableSortedDictionary<string, string>.Empty));
        await Project();

        bool IsStale(Fact fact) => fact.ValidUntil is { } last
            ? last < DateOnly.FromDateTime(script.Now.UtcDateTime)
            : Days.TryGetValue(FactRow.TopicOf(fact.Category, fact.Topic), out var days) && fact.CollectedAt <= script.Now.AddDays(-days);
        var standing = Judged().Where(fact => fact.Known.End is null).Select(fact => fact.Known.Fact).ToList();
        Assert.Equal(Ids(standing.Where(IsStale)), (await Facts(FactStatus.Stale)).Select(row => row.Id.Value));
        var hers = Ids(script.Accounts[account].Dossier.Matters.Values.SelectMany(matter => matter.Facts).Where(known => known.End is null).Select(known => known.Fact));
        Assert.Equal(hers, (await Facts(null, owner: owner)).Select(row => row.Id.Value));
        Assert.Equal(hers, (await Facts(null, team: new("team_1"))).Select(row => row.Id.Value));
        Assert.Empty(await Facts(null, owner: new("usr_bob")));

        static string[] Ids(IEnumerable<Fact> facts) => [.. facts.Select(fact => fact.Id.Value).OrderDescending(StringComparer.Ordinal)];
    }

    private List<JudgedFact> Judged()
    {
        var playbook = new Playbook([], [], [], [], [], [], [], [], [], [], new(40, 365, 90, 365, 2, 7, 14, 3, 70, null));
        return [.. script.Accounts.Values.SelectMany(account => Judgement.Pass(account.Dossier, playbook, script.Now, Readership.Everything).Newest())];
    }

    private Task<List<FactRow>> Facts(FactStatus? status, UserId? owner = null, TeamId? team = null) =>
        All(page => lists.ListFacts(Script.Workspace, new(status, owner, team, script.Now, Days), page), limit: 23);
}
