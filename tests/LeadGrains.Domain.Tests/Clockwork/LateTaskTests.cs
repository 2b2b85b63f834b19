using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Clockwork;

/// <summary>What becomes of tasks that nobody does. The playbook bears three days.</summary>
public sealed class LateTaskTests
{
    private static readonly TaskId Id = new("task_1");
    private static readonly DateOnly Due = new(2026, 3, 9);
    private static readonly TaskOpened Opened = new(Id, Text("call Wang"), null, Due, Bob, TaskOrigin.Person);
    private static readonly Elapse Elapse = new();

    private static Story<Lead> AnnsLead => new Story<Lead>(TheLead).Given(Samples.Lead);

    /// <summary>At the first moment of a day so many after the last one for the task.</summary>
    private static LeadContext DaysAfter(int days, double less = 0) => By(Administrator) with { Now = new DateTimeOffset(Due.AddDays(1 + days), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(-less) };

    [Fact]
    public void It_is_overdue_when_its_last_day_is_over_and_the_managers_when_it_stays_so()
    {
        var story = AnnsLead.Given(Opened).When(Elapse, DaysAfter(0, less: 0.001)).ThenNothing();
        story.When(Elapse, DaysAfter(0)).Then(new TaskOverdue(Id, Due)).When(Elapse, DaysAfter(3, less: 1)).ThenNothing();
        story.When(Elapse, DaysAfter(3)).Then(new TaskEscalated(Id, North, NorthManager)).When(Elapse, DaysAfter(3000)).ThenNothing();
        Assert.Equal(TaskLateness.Escalated, story.State!.Tasks.Find(Id)!.Late);
    }

    [Fact]
    public void Who_slept_is_told_everything_in_order() =>
        AnnsLead.Given(Opened).When(Elapse, DaysAfter(400)).Then(new TaskOverdue(Id, Due), new TaskEscalated(Id, North, NorthManager));

    [Fact]
    public void A_task_that_has_ended_is_never_late_and_one_with_another_day_is_late_once_more()
    {
        AnnsLead.Given(Opened, new TaskDone(Id)).When(Elapse, DaysAfter(9)).ThenNothing();
        AnnsLead.Given(Opened, new TaskDropped(Id, Text("x"))).When(Elapse, DaysAfter(9)).ThenNothing();
        var story = AnnsLead.Given(Opened).When(Elapse, DaysAfter(1)).When(new ChangeTask(Id, Title: "visit Wang"), By(SellerBob)).When(Elapse, DaysAfter(1)).ThenNothing();
        story.When(new ChangeTask(Id, Due: Due.AddDays(7)), By(SellerBob)).When(Elapse, DaysAfter(6)).ThenNothing();
        story.When(Elapse, DaysAfter(7)).Then(new TaskOverdue(Id, Due.AddDays(7)));
        AnnsLead.Given(Opened with { Due = DateOnly.MaxValue }).When(Elapse, DaysAfter(1_000_000)).ThenNothing();
    }

    [Fact]
    public void Nobodys_task_goes_to_the_manager_of_the_leads_team_and_a_managers_to_the_one_above()
    {
        var late = DaysAfter(3);
        AnnsLead.Given(Opened with { OwnerId = null }).When(Elapse, late).Then(new TaskOverdue(Id, Due), new TaskEscalated(Id, North, NorthManager));
        AnnsLead.Given(Opened with { OwnerId = Teamless }).When(Elapse, late).Then(new TaskOverdue(Id, Due), new TaskEscalated(Id, null, null));
        new Story<Account>(Acme).Given(Samples.Account, Opened with { OwnerId = Sue }).When(Elapse, new AccountContext(Administrator, People, Playbook, late.Now))
            .Then(new TaskOverdue(Id, Due), new TaskEscalated(Id, South, SouthManager));
        new Story<Contact>(Wang).Given(Samples.Contact, Opened with { OwnerId = null }).When(Elapse, new ContactContext(Administrator, late.Now, Playbook, [], [], People: People))
            .Then(new TaskOverdue(Id, Due), new TaskEscalated(Id, null, null));
        Assert.Equal((NorthManager, null), (People.ManagerAbove(North, Ann)!.Value, People.ManagerAbove(North, NorthManager)));
    }

    [Fact]
    public void Owner_and_manager_hear_of_it()
    {
        var lead = AnnsLead.Given(Opened).State!;
        Assert.Equal("lead:lead_1 account:acc_acme owner:usr_ann team:team_north owner:usr_bob", Topics(new TaskOverdue(Id, Due)));
        Assert.Equal("lead:lead_1 account:acc_acme owner:usr_ann team:team_north owner:usr_bob team:team_south owner:usr_sm", Topics(new TaskEscalated(Id, South, SouthManager)));
        Assert.Empty(Lead.Links(lead, new TaskEscalated(Id, South, SouthManager), lead));

        string Topics(DomainEvent happened) => string.Join(' ', Lead.Topics(lead, happened, Lead.Evolve(lead, happened, Story<Lead>.Meta(TheLead, 9))!));
    }

    [Fact]
    public void What_is_owed_for_a_referral_and_not_done_even_when_the_manager_knows_is_a_breach()
    {
        var referral = new Referral("ref_1", Wang, NameConsent.NotAsked, null, Due, Due.AddDays(5), Due.AddDays(50));
        var (brief, report) = (new TaskId("task_1-1-brief"), new TaskId("task_1-2-report"));
        var story = AnnsLead.Given(new LeadReferred(referral), new LeadLost(LeadStage.Lead, Text("x"), Text("y"), null, Due));
        story.When(Elapse, DaysAfter(5)).Then(new TaskOverdue(brief, Due), new TaskEscalated(brief, North, NorthManager), new TaskOverdue(report, Due.AddDays(5)));
        var breach = new LeadReferralBreached(brief, ReferralDuty.Brief, Wang, Ann);
        story.When(Elapse, DaysAfter(6)).Then(breach).When(Elapse, DaysAfter(7)).ThenNothing();
        story.When(new FinishTask(report), By(SellerAnn)).When(Elapse, DaysAfter(20)).ThenNothing();
        Assert.Equal((StreamId)Wang, Assert.Single(Lead.Links(story.State, breach, story.State!)));
        Assert.Contains("contact:con_wang", Lead.Topics(story.State, breach, story.State!));

        var wang = new Story<Contact>(Wang).Given(Samples.Contact).Linked(TheLead, breach, breach with { Duty = ReferralDuty.Thank }).State!;
        Assert.Equal((2, ReferralDuty.Thank, TheLead), (wang.Breaches.Count, wang.Breaches.Latest[^1].Duty, wang.Breaches.Latest[^1].LeadId));
        wang = new Story<Contact>(Wang).Given(Samples.Contact).Linked(TheLead, [.. Enumerable.Repeat<DomainEvent>(breach, 60)]).State!;
        Assert.Equal((60, 50), (wang.Breaches.Count, wang.Breaches.Latest.Length));
    }

    [Fact]
    public void So_many_at_a_time()
    {
        var story = AnnsLead.Given([.. Enumerable.Range(0, 700).Select(n => Opened with { Id = new($"task_{n}") })]);
        Assert.Equal([500, 200, 0], new[] { 0, 1, 2 }.Select(_ => story.When(Elapse, DaysAfter(1)).Events.Length));
    }
}
