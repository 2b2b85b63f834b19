using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Clockwork;

/// <summary>Customers where nothing moves any more. The n-th change happens n minutes after the start.</summary>
public sealed class FormerTests
{
    private static readonly DateTimeOffset Start = Story<Account>.Start;
    private static readonly LeadId Next = new("lead_2");
    private static readonly Elapse Elapse = new();

    private static Story<Account> Customer => new Story<Account>(Acme).Given(Samples.Account)
        .Linked(TheLead, Samples.Lead, new LeadWon(LeadStage.Opportunity, Text("x"), null, new(2026, 3, 2)));

    private static AccountContext After(double days, int? former = 730) =>
        new(Administrator, People, Playbook with { Limits = Playbook.Limits with { AccountFormerDays = former } }, Start.AddMinutes(3).AddDays(days));

    [Fact]
    public void A_customer_without_an_active_lead_turns_former_when_the_playbooks_days_are_over()
    {
        var story = Customer.When(Elapse, After(729.99)).ThenNothing().When(Elapse, After(730)).Then(new AccountTurnedFormer(Start.AddMinutes(3)));
        Assert.Equal(AccountStage.Former, story.State!.Stage);
        story.When(Elapse, After(9000)).ThenNothing();
        Customer.When(Elapse, After(9000, former: null)).ThenNothing();
    }

    [Fact]
    public void One_that_is_worked_on_does_not_and_then_the_days_count_from_when_that_ended()
    {
        var story = Customer.Linked(Next, Samples.Lead with { Id = Next }).When(Elapse, After(9000)).ThenNothing();
        story.Linked(Next, new LeadLost(LeadStage.Prospect, Text("x"), Text("y"), null, new(2026, 3, 2)));
        Assert.Equal(Start.AddMinutes(5), story.State!.Deadline!.Since);
        story.When(Elapse, After(730)).ThenNothing().When(Elapse, After(731)).Then(new AccountTurnedFormer(Start.AddMinutes(5)));
    }

    [Fact]
    public void Whoever_still_says_what_they_need_is_no_former_customer()
    {
        var story = Customer.Given(new NeedRecorded(new("need_1"), NeedLevel.Safety, Text("x"), null, null, null));
        Assert.Equal(Start.AddMinutes(3), story.State!.Deadline!.Since);
        story.Given(new NeedVoiced(new("need_1"), Text("x"), new(Wang, Start)));
        Assert.Equal(Start.AddMinutes(5), story.State!.Deadline!.Since);
    }

    [Fact]
    public void A_new_win_makes_it_a_customer_again_and_time_counts_anew()
    {
        var story = Customer.When(Elapse, After(730)).Linked(Next, Samples.Lead with { Id = Next }, new LeadWon(LeadStage.Opportunity, Text("x"), null, new(2026, 3, 2)));
        Assert.Equal((AccountStage.Customer, Start.AddMinutes(6)), (story.State!.Stage, story.State.Deadline!.Since));
    }

    /// <summary>What an import tells of happened years ago, but we learn it now: what came after may not have been told yet.</summary>
    [Fact]
    public void An_imported_past_is_given_its_time_from_the_import_on()
    {
        var won = new LeadImported(TheLead, Acme, Text("t"), new("import", null), Ann, North, null, null, NoIds, LeadStage.Won, null, new(2016, 3, 1), new("p", "f", 2));
        var story = new Story<Account>(Acme).Given(Samples.Account).Linked(TheLead, won);
        Assert.Equal((AccountStage.Customer, Start.AddMinutes(2)), (story.State!.Stage, story.State.Deadline!.Since));
        story.When(Elapse, After(729)).ThenNothing().When(Elapse, After(730)).Then(new AccountTurnedFormer(Start.AddMinutes(2)));
    }

    /// <summary>It stays a customer until that day comes; nobody is told every second.</summary>
    [Fact]
    public void A_win_on_a_day_to_come_is_judged_once()
    {
        var won = new LeadImported(TheLead, Acme, Text("t"), new("import", null), Ann, North, null, null, NoIds, LeadStage.Won, null, new(2099, 3, 1), new("p", "f", 2));
        var story = new Story<Account>(Acme).Given(Samples.Account).Linked(TheLead, won).When(Elapse, After(730));
        Assert.Single(story.Events);
        story.When(Elapse, After(731)).ThenNothing();
        Assert.Null(story.State!.Deadline);
    }

    [Fact]
    public void Neither_a_prospect_nor_one_that_is_former_already_has_a_deadline()
    {
        Assert.Null(new Story<Account>(Acme).Given(Samples.Account).State!.Deadline);
        Assert.Null(Customer.Given(new AccountMarkedFormer(Text("x"))).State!.Deadline);
        new Story<Account>(Acme).When(Elapse, After(0)).ThenNothing();
    }
}
