using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Rows_equal_the_fold_of_the_grains()
    {
        new Story(script, seed: 1).Tell(3_000);
        await Project();

        var leads = await Leads(new());
        Assert.Equal(script.Leads.Count, leads.Count);
        foreach (var (row, account) in leads)
        {
            var told = script.Events.FindAll(stored => stored.Stream == (StreamId)row.Id);
            Assert.Equal(RowJson.Write(Expected.Row(script.Leads[row.Id], script.VersionOf(row.Id), told[^1].Seq, told)), RowJson.Write(row));
            Assert.Equal(row.AccountId is { } id ? script.Accounts[id].Profile.Name : null, account);
        }

        var accounts = await All(page => lists.ListAccounts(Script.Workspace, new(), page));
        Assert.Equal(script.Accounts.Count, accounts.Count);
        foreach (var row in accounts)
            Assert.Equal((Expected.Gist(script.Accounts[row.Id]), script.VersionOf(row.Id)), (Expected.Gist(row), row.Version));

        var contacts = await All(page => lists.ListContacts(Script.Workspace, new(), page));
        Assert.Equal(script.Contacts.Count, contacts.Count);
        foreach (var row in contacts)
            Assert.Equal(RowJson.Write(Expected.Row(script.Contacts[row.Id], script.VersionOf(row.Id))), RowJson.Write(row));
    }

    [ContractFact]
    public async Task A_log_in_batches_of_any_size_gives_the_same_rows()
    {
        new Story(script, seed: 2).Tell(400);
        foreach (var batch in new[] { 1, 7, 1_000 })
        {
            await using (var session = await views.Write())
            {
                foreach (var table in LeadGrains.Storage.Views.ViewTables.All)
                {
                    await session.Execute($"delete from {table.Name}");
                    if (table.Searchable) await session.Execute($"delete from {table.Name}_grams");
                }
                await session.Execute("delete from positions");
                await session.Commit();
            }
            await Project(batch);
            var report = await Verify();
            Assert.Empty(report.Differences);
            Assert.Equal(script.Leads.Count, report.Rows["leads"]);
        }
    }

    [ContractFact]
    public async Task A_teams_totals_are_the_sums_of_its_leads()
    {
        new Story(script, seed: 3).Tell(1_500);
        await Project(batch: 50);
        foreach (var team in script.Leads.Values.Select(lead => lead.TeamId).OfType<TeamId>().Distinct())
        {
            var expected = script.Leads.Values.Where(lead => lead.TeamId == team)
                .GroupBy(lead => (lead.Stage, lead.Amount?.Currency))
                .Select(group => new TeamTotal(team, group.Key.Stage, group.Key.Currency, group.Count(), group.Sum(lead => lead.Amount?.Value ?? 0)))
                .OrderBy(total => total.Stage).ThenBy(total => total.Currency, StringComparer.Ordinal);
            var totals = await lists.TeamTotals(Script.Workspace, team);
            Assert.Equal(expected, totals.Value);
            Assert.Equal(script.Head, totals.AsOf);
        }
    }

    [ContractFact]
    public async Task Reassignments_tell_both_workloads_and_concern_both_teams()
    {
        new Story(script, seed: 4).Tell(1_500);
        await Project();
        var all = await All(page => lists.ListReassignments(Script.Workspace, null, null, page));
        Assert.Equal(script.Events.Select(e => ReassignmentProjection.Project((e.Event as Domain.Leads.LeadEvent)!, e)).OfType<ReassignmentRow>().Reverse(), all);
        Assert.Contains(all, row => row.ToWorkload is { Capacity: 40 });

        var team = new TeamId("team_1");
        var since = all[all.Count / 2].At;
        var some = await All(page => lists.ListReassignments(Script.Workspace, team, since, page), limit: 7);
        Assert.Equal(all.Where(row => (row.FromTeam == team || row.ToTeam == team) && row.At >= since), some);
        Assert.Equal(some.Count, (await lists.ListReassignments(Script.Workspace, team, since, new Page(Limit: 1, Count: true))).Total);
    }

    [ContractFact]
    public async Task Names_are_looked_up_by_id()
    {
        new Story(script, seed: 5).Tell(200);
        await Project();
        var accounts = script.Accounts.Keys.Take(3).ToArray();
        var names = (await lists.Faces(Script.Workspace, [.. accounts.Select(id => (StreamId)id), new("acc_none")])).Value;
        Assert.Equal(accounts.ToDictionary(id => id.Value, id => script.Accounts[id].Profile.Name), names.ToDictionary(face => face.Key, face => face.Value.Name!));
        Assert.Equal(2, (await lists.Faces(Script.Workspace, [script.Contacts.Keys.First(), script.Leads.Keys.First()])).Value.Count);
        Assert.Empty((await lists.Faces(Script.Workspace, [])).Value);
    }

    [ContractFact]
    public async Task Other_workspaces_see_nothing_of_it()
    {
        new Story(script, seed: 6).Tell(100);
        await Project();
        var other = new WorkspaceId("other");
        Assert.Empty((await lists.ListLeads(other, new(), new Page())).Items);
        Assert.Empty((await lists.ListLeads(other, new(Text: "凯"), new Page())).Items);
        Assert.Empty((await lists.Faces(other, [.. script.Accounts.Keys.Select(id => (StreamId)id)])).Value);
    }
}
