using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    private ViewRebuild Rebuild => new(views, script.Source(), (_, _) => Task.FromResult(script.Head));

    [ContractFact]
    public async Task Views_are_rebuilt_beside_a_running_projector_and_readers()
    {
        var story = new Story(script, seed: 14);
        story.Tell(1_000);
        await Project();
        var projector = NewProjector(batch: 10);
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        var reading = ReadOn(stop.Token);
        var steps = new List<RebuildProgress>();
        for (var i = 0; i < 3; i++)
        {
            var rebuild = Rebuild.Run([Script.Workspace], new Recorder(steps));
            story.Tell(200);
            await rebuild;
        }
        story.Tell(50);
        Assert.True(await projector.WaitFor(script.Head, TimeSpan.FromMinutes(1)));
        await stop.CancelAsync();
        await running;
        await reading;

        var report = await Verify();
        Assert.Empty(report.Differences);
        Assert.Equal(script.Leads.Count, report.Rows["leads"]);
        Assert.NotEmpty(steps);
    }

    [ContractFact]
    public async Task What_was_erased_is_gone_after_a_rebuild()
    {
        var contact = new Story(script, seed: 15).NewContact("Canary Vogelsang");
        await Project();
        Assert.Single((await lists.ListContacts(Script.Workspace, new(Text: "canary"), new Page())).Items);

        script.Erase(happened => happened is ContactCreated e ? e with { Name = e.Name with { Text = null }, Channels = [] } : happened);
        Assert.NotEqual(0, (await Verify()).Wrong);
        await Rebuild.Run([Script.Workspace]);

        Assert.Empty((await lists.ListContacts(Script.Workspace, new(Text: "canary"), new Page())).Items);
        Assert.Null((await lists.Faces(Script.Workspace, [contact])).Value[contact.Value].Name);
        Assert.Empty((await Verify()).Differences);
        Assert.False(await LiesAround("Canary"));
    }

    [ContractFact]
    public async Task What_was_erased_is_not_brought_back_by_a_projector_that_remembers_it()
    {
        var contact = new Story(script, seed: 22).NewContact("Canary Vogelsang");
        var projector = NewProjector();
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        await Shown();
        await Told(new ContactOptedOut(null));
        await Told(new ContactOptedIn(Personal.Of(contact, "they called")));

        script.Erase(happened => happened is ContactCreated e ? e with { Name = e.Name with { Text = null }, Channels = [] } : happened);
        await Rebuild.Run([Script.Workspace]);
        await Told(new ContactOptedOut(null));

        var row = Assert.Single((await lists.ListContacts(Script.Workspace, new(), new Page())).Items);
        Assert.Equal((null, true), (row.Name, row.OptedOutAt is not null));
        Assert.False(await LiesAround("Canary"));
        await stop.CancelAsync();
        await running;

        async Task Shown() => Assert.True(await projector.WaitFor(script.Head, TimeSpan.FromMinutes(1)));

        async Task Told(ContactEvent happened)
        {
            script.Add(contact, happened);
            await Shown();
        }
    }

    [ContractFact]
    public async Task Rows_are_changed_as_they_stand_when_somebody_else_wrote_them_meanwhile()
    {
        var lead = new Story(script, seed: 23).NewLead();
        var one = NewProjector();
        var other = NewProjector();
        for (var i = 0; i < 6; i++)
        {
            script.Add(lead, new LeadAssisted(new($"channel{i}", null, default)));
            await (i % 2 == 0 ? one : other).CatchUp();
        }
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task Verification_finds_what_is_too_much_too_little_and_different()
    {
        new Story(script, seed: 16).Tell(500);
        await Project();
        Assert.Equal(0, (await Verify()).Wrong);
        var (lost, changed) = (script.Leads.Keys.First(), script.Accounts.Keys.First());
        await Tamper($"update leads set id = 'lead_zzz' where id = '{lost}'");
        await Tamper($"update accounts set stage = 'Nonsense' where id = '{changed}'");
        await Tamper("update team_totals set count = count + 1 where team_id = 'team_1'");

        var report = await Verify();
        Assert.Contains(report.Differences, found => found is { Table: "leads", Key: "lead_zzz", What: "is in the views, but not in the log" });
        Assert.Contains(report.Differences, found => found.Key == lost.Value && found.What == "is missing in the views");
        Assert.Contains(report.Differences, found => found.Key == changed.Value && found.What == "differs from what the log says");
        Assert.Contains(report.Differences, found => found.Table == "team_totals");
    }

    [ContractFact]
    public async Task Views_of_another_version_are_made_anew()
    {
        new Story(script, seed: 17).Tell(100);
        await Project();
        await MakeOld();
        await views.Open();
        Assert.Equal(0, (await lists.ListLeads(Script.Workspace, new(), new Page())).AsOf);
        await Project();
        Assert.Equal(script.Leads.Count, (await lists.ListLeads(Script.Workspace, new(), new Page(Count: true))).Total);
    }

    /// <summary>A text is somewhere in what the database keeps.</summary>
    protected abstract Task<bool> LiesAround(string text);

    protected abstract Task MakeOld();

    private async Task ReadOn(CancellationToken cancellation)
    {
        var last = 0L;
        while (!cancellation.IsCancellationRequested)
        {
            var page = await lists.ListLeads(Script.Workspace, new(), new Page(Limit: 5), CancellationToken.None);
            Assert.NotEmpty(page.Items);
            Assert.True(page.AsOf >= last, "what was seen must not disappear again");
            last = page.AsOf;
            await Task.Yield();
        }
    }

    private sealed class Recorder(List<RebuildProgress> steps) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => steps.Add(value);
    }
}
