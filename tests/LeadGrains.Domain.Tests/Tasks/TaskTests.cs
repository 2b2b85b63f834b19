using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Tasks;

public sealed class TaskTests
{
    private static readonly TaskId Id = new("task_1");
    private static readonly DateOnly Day = new(2026, 3, 9);
    private static readonly OpenTask Open = new(Id, "call Wang", null, Day, null, null);
    private static readonly TaskOpened Opened = new(Id, Text("call Wang"), null, Day, Ann, TaskOrigin.Person);

    private static Story<Lead> AnnsLead => new Story<Lead>(TheLead).Given(Samples.Lead);

    private static Story<Contact> OnWang => new Story<Contact>(Wang).Given(Samples.Contact);

    [Fact]
    public void The_leads_owner_is_to_do_it_unless_somebody_else_is_named()
    {
        AnnsLead.When(Open, By(SellerBob)).Then(Opened);
        AnnsLead.When(Open with { OwnerId = Bob }, By(SellerAnn)).Then(Opened with { OwnerId = Bob });
        new Story<Lead>(TheLead).Given(Samples.Lead with { OwnerId = null }).When(Open, By(SellerBob)).Then(Opened with { OwnerId = Bob });
        new Story<Lead>(TheLead).Given(Samples.Lead with { OwnerId = null }).When(Open, By(Writer)).Then(Opened with { OwnerId = null });
        new Story<Account>(Acme).Given(Samples.Account).When(Open, new AccountContext(SellerBob, People, Playbook, Now)).Then(Opened with { OwnerId = Bob });
    }

    [Fact]
    public void Words_about_a_contact_are_sealed_under_the_contacts_key() =>
        OnWang.When(Open with { Note = "she likes tea" }, OfWang(SellerAnn))
            .Then(Opened with { Title = Personal.Of(Wang, "call Wang"), Note = Personal.Of(Wang, "she likes tea") })
            .When(new DropTask(Id, "retired"), OfWang(SellerAnn)).Then(new TaskDropped(Id, Personal.Of(Wang, "retired")));

    [Fact]
    public void Everybody_who_writes_opens_changes_and_ends_tasks_but_nobody_who_only_reads()
    {
        TaskCommand[] commands = [new ChangeTask(Id, Title: "x"), new FinishTask(Id), new DropTask(Id, "x"), Open with { Id = new("task_2") }];
        foreach (var command in commands)
        {
            foreach (var actor in new[] { Administrator, ManagerOfSouth, SellerBob, TheMarketer, Analyst, Writer })
                Assert.Null(AnnsLead.Given(Opened).When(command, By(actor)).Refusal);
            AnnsLead.Given(Opened).When(command, By(Reader)).ThenRefused("role.read_only", RefusalKind.Forbidden);
            OnWang.Given(Opened).When(command, OfWang(Reader)).ThenRefused("role.read_only", RefusalKind.Forbidden);
        }
    }

    [Fact]
    public void What_it_names_must_be_there()
    {
        AnnsLead.When(Open with { OwnerId = Nobody }, By(SellerAnn)).ThenRefused("user.not_found", RefusalKind.Rule, "/ownerId");
        AnnsLead.When(Open with { Title = " " }, By(SellerAnn)).ThenRefused("task.title_missing", RefusalKind.Rule, "/title");
        AnnsLead.When(Open with { Origin = new(TaskOriginKind.Alert, "alert_1") }, By(SellerAnn)).ThenRefused("task.origin_reserved", RefusalKind.Rule, "/origin/kind");
        AnnsLead.When(Open with { Origin = new(TaskOriginKind.Gap, "nothing") }, By(SellerAnn)).ThenRefused("task.gap_unknown", RefusalKind.Rule, "/origin/ref");
        AnnsLead.When(new FinishTask(Id), By(SellerAnn)).ThenRefused("task.not_found", RefusalKind.NotFound);
        new Story<Lead>(TheLead).When(Open, By(SellerAnn)).ThenRefused("lead.not_found", RefusalKind.NotFound);
        AnnsLead.When(Open, By(SellerAnn)).When(Open, By(SellerAnn)).ThenRefused("already_exists");
    }

    [Fact]
    public void A_change_says_what_it_is_then_and_nothing_where_nothing_changes()
    {
        var story = AnnsLead.Given(Opened with { Note = Text("soon") });
        story.When(new ChangeTask(Id, "call Wang", new("soon"), Day, new(Ann)), By(SellerAnn)).ThenNothing();
        story.When(new ChangeTask(Id, Due: Day.AddDays(1)), By(SellerAnn)).Then(new TaskChanged(Id, null, Text("soon"), Day.AddDays(1), Ann));
        story.When(new ChangeTask(Id, "visit Wang", Note: new(null), OwnerId: new(null)), By(SellerAnn)).Then(new TaskChanged(Id, Text("visit Wang"), null, Day.AddDays(1), null));
        var task = story.State!.Tasks.Find(Id)!;
        Assert.Equal(("visit Wang", null, Day.AddDays(1), null), (task.Title.Written!.Text, task.Note, task.Due, task.OwnerId));
    }

    [Fact]
    public void What_has_ended_stays_so()
    {
        var done = AnnsLead.Given(Opened).When(new FinishTask(Id), By(SellerAnn)).Then(new TaskDone(Id));
        done.When(new FinishTask(Id), By(SellerBob)).ThenNothing();
        done.When(new DropTask(Id, "x"), By(SellerAnn)).ThenRefused("task.ended");
        done.When(new ChangeTask(Id, "x"), By(SellerAnn)).ThenRefused("task.ended");
        var dropped = AnnsLead.Given(Opened).When(new DropTask(Id, null), By(SellerAnn)).ThenRefused("lead.evidence_missing", RefusalKind.Rule, "/reason")
            .When(new DropTask(Id, "they closed"), By(SellerAnn)).Then(new TaskDropped(Id, Text("they closed")));
        dropped.When(new DropTask(Id, "again"), By(SellerAnn)).ThenNothing();
        dropped.When(new FinishTask(Id), By(SellerAnn)).ThenRefused("task.ended");
        Assert.Equal(TaskState.Dropped, dropped.State!.Tasks.Find(Id)!.State);
    }

    [Fact]
    public void Those_that_ended_last_are_kept_whatever_their_age_and_every_open_one()
    {
        var story = AnnsLead.Given([.. Enumerable.Range(0, 130).Select(n => Opened with { Id = new($"task_{n}") })]);
        foreach (var n in Enumerable.Range(0, 120).Reverse())
            story.When(n % 2 == 0 ? new FinishTask(new($"task_{n}")) : new DropTask(new($"task_{n}"), "x"), By(SellerAnn));
        Assert.Equal(Enumerable.Range(0, 50).Concat(Enumerable.Range(120, 10)).Select(n => $"task_{n}"), story.State!.Tasks.Items.Select(task => task.Id.Value));
        story.When(new FinishTask(new("task_100")), By(SellerAnn)).ThenRefused("task.not_found", RefusalKind.NotFound);
    }

    /// <summary>Even at one instant: views learn of an end by the folding.</summary>
    [Fact]
    public void Who_ends_is_never_the_one_that_makes_room()
    {
        var tasks = Enumerable.Range(0, 60).Select(n => new TaskId($"task_{n}")).Aggregate(TaskList.Empty, (list, id) => list.Fold(Opened with { Id = id }, Story<Lead>.Meta(TheLead, 1)));
        foreach (var n in Enumerable.Range(0, 60).Reverse())
        {
            tasks = tasks.Fold(new TaskDone(new($"task_{n}")), Story<Lead>.Meta(TheLead, 1));
            Assert.Equal(TaskState.Done, tasks.Find(new($"task_{n}"))!.State);
        }
        Assert.Equal(50, tasks.Items.Length);
    }

    [Fact]
    public void Closed_leads_keep_their_tasks_and_take_new_ones()
    {
        var story = AnnsLead.Given(Opened, new LeadLost(LeadStage.Prospect, Text("x"), Text("y"), null, Day));
        Assert.True(story.State!.Tasks.Find(Id)!.IsOpen);
        story.When(Open with { Id = new("task_2") }, By(SellerAnn)).Then(Opened with { Id = new("task_2") }).When(new FinishTask(Id), By(SellerAnn)).Then(new TaskDone(Id));
    }

    [Fact]
    public void Whoever_has_it_and_whoever_had_it_hears_of_it()
    {
        var before = AnnsLead.Given(Opened with { OwnerId = Bob }).State!;
        var handed = new TaskChanged(Id, null, null, Day, Sue);
        var after = Lead.Evolve(before, handed, Story<Lead>.Meta(TheLead, 9))!;
        Assert.Equal("lead:lead_1 account:acc_acme owner:usr_ann team:team_north owner:usr_bob owner:usr_sue", string.Join(' ', Lead.Topics(before, handed, after)));
        Assert.Empty(Lead.Links(before, handed, after));
        var contact = OnWang.Given(Opened).State!;
        Assert.Equal("contact:con_wang owner:usr_ann", string.Join(' ', Contact.Topics(contact, new TaskDone(Id), contact)));
        var account = new Story<Account>(Acme).Given(Samples.Account, Opened).State!;
        Assert.Equal("account:acc_acme owner:usr_ann", string.Join(' ', Account.Topics(account, new TaskDone(Id), account)));
    }

    private static ContactContext OfWang(Actor actor) => new(actor, Now, Playbook, [], [], People: People);
}
