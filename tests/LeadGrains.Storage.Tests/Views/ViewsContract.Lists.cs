using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Filters_show_what_fits_newest_first()
    {
        new Story(script, seed: 7).Tell(2_000);
        await Project();
        await Shows(new(Stage: LeadStage.Lead), lead => lead.Stage == LeadStage.Lead);
        await Shows(new(Type: LeadType.Pain), lead => lead.Qualification.Type == LeadType.Pain);
        await Shows(new(Pool: true), lead => lead.IsPooled);
        await Shows(new(Pool: false, Source: "referral"), lead => !lead.IsPooled && lead.Source.Channel == "referral");
        await Shows(new(OwnerId: new("usr_2"), Stage: LeadStage.Won), lead => lead.OwnerId == new UserId("usr_2") && lead.Stage == LeadStage.Won);
        await Shows(new(TeamId: new("team_1")), lead => lead.TeamId == new TeamId("team_1"));
        await Shows(new(OwnerId: new("usr_2")), lead => lead.OwnerId == new UserId("usr_2"));
        await Shows(new(OwnerId: new("usr_2"), Source: "referral"), lead => lead.OwnerId == new UserId("usr_2") && lead.Source.Channel == "referral");
        await Shows(new(TeamId: new("team_1"), Active: true), lead => lead.TeamId == new TeamId("team_1") && lead.IsActive);
        await Shows(new(Active: true), lead => lead.IsActive);
        var account = script.Leads.Values.First(lead => lead.AccountId is not null).AccountId;
        await Shows(new(AccountId: account), lead => lead.AccountId == account);

        async Task Shows(LeadFilter filter, Func<Lead, bool> fits)
        {
            var expected = script.Leads.Values.Where(fits).Select(lead => lead.Id.Value).OrderByDescending(id => id, StringComparer.Ordinal).ToArray();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await Leads(filter, limit: 7)).Select(item => item.Lead.Id.Value));
            Assert.Equal(expected.Length, (await lists.ListLeads(Script.Workspace, filter, new Page(Limit: 1, Count: true))).Total);
        }
    }

    [ContractFact]
    public async Task Contacts_are_found_by_account_and_role()
    {
        new Story(script, seed: 8).Tell(2_000);
        await Project();
        var (id, role) = script.Contacts.Values.SelectMany(contact => contact.Roles.Select(held => (contact.Id, held))).First();
        var found = await All(page => lists.ListContacts(Script.Workspace, new(AccountId: role.AccountId, Role: role.Role), page));
        Assert.Equal(
            script.Contacts.Values.Where(contact => contact.Roles.Any(held => held.AccountId == role.AccountId && held.Role == role.Role)).Select(contact => contact.Id).ToHashSet(),
            found.Select(contact => contact.Id).ToHashSet());
        Assert.Contains(found, contact => contact.Id == id);

        var employer = script.Contacts.Values.SelectMany(contact => contact.Employments).Last(job => job.Current).AccountId;
        var there = await All(page => lists.ListContacts(Script.Workspace, new(AccountId: employer), page));
        Assert.All(there, contact => Assert.Equal(employer, contact.AccountId));
        Assert.NotEmpty(there);
    }

    [ContractFact]
    public async Task Paging_shows_what_stays_in_the_filter_exactly_once_whatever_happens_meanwhile()
    {
        var story = new Story(script, seed: 9);
        var stay = Enumerable.Range(0, 500).Select(_ => story.NewLead()).ToHashSet();
        await Project();

        using var stop = new CancellationTokenSource();
        var running = NewProjector().Run(stop.Token);
        var seen = new List<LeadId>();
        string? after = null;
        do
        {
            var page = await lists.ListLeads(Script.Workspace, new(Stage: LeadStage.Prospect), new Page(20, after));
            seen.AddRange(page.Items.Select(item => item.Lead.Id));
            after = page.Next;
            story.NewLead();
            foreach (var id in stay.Skip(seen.Count % 400).Take(20))
                script.Add(id, new LeadDetailsChanged(Personal.OfWorkspace($"title {seen.Count}"), null, null));
        }
        while (after is not null);
        await stop.CancelAsync();
        await running;

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(stay, seen.ToHashSet());
    }

    [ContractFact]
    public async Task The_views_wait_for_a_position_but_not_for_ever()
    {
        var story = new Story(script, seed: 10);
        story.NewLead();
        var projector = NewProjector();
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        Assert.True(await projector.WaitFor(1, TimeSpan.FromMinutes(1)));
        Assert.Equal(1, (await lists.ListLeads(Script.Workspace, new(), new Page())).AsOf);
        Assert.False(await projector.WaitFor(2, TimeSpan.FromMilliseconds(20)));
        var waiting = projector.WaitFor(2, TimeSpan.FromMinutes(1));
        story.NewLead();
        Assert.True(await waiting);
        await stop.CancelAsync();
        await running;
    }
}
