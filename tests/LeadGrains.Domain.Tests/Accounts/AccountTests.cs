using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Tests.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly AccountContext Context = new(SellerAnn, People, Book.Playbook, Now, OtherExists: true);
    private static readonly RelateAccount Supplies = new(Other, AccountRelation.Supplier, "castings");

    private static Story<Account> Story() => new Story<Account>(Acme).Given(Samples.Account);

    [Fact]
    public void Is_created_once_with_a_known_owner_team()
    {
        var create = new CreateAccount(Acme, Samples.Profile, NoIds.Add("crm", "1"));
        var story = new Story<Account>(Acme).When(create, Context).Then(Samples.Account).When(create, Context).ThenRefused("already_exists");
        Assert.Equal("account:crm:1", Assert.Single(Account.Holds(story.State).Keys));
        new Story<Account>(Acme).When(create with { Profile = Samples.Profile with { OwnerTeamId = new TeamId("team_x") } }, Context)
            .ThenRefused("team.not_found", RefusalKind.Rule, "/ownerTeamId");
    }

    [Fact]
    public void A_profile_that_says_the_same_changes_nothing()
    {
        var same = Samples.Profile with { Names = ["Acme Ltd"], Traits = ["exporter"] };
        Story().When(new ChangeAccountProfile(same), Context).ThenNothing();
        var other = same with { Traits = ["exporter", "iso9001"] };
        Story().When(new ChangeAccountProfile(other), Context).Then(new AccountProfileChanged(other));
        new Story<Account>(Acme).When(new ChangeAccountProfile(same), Context).ThenRefused("account.not_found", RefusalKind.NotFound);
    }

    [Fact]
    public void A_relation_is_stated_once_and_stands_at_both_ends()
    {
        var related = new AccountRelated(Other, AccountRelation.Supplier, Text("castings"));
        var story = Story().When(Supplies, Context).Then(related).When(Supplies, Context).ThenNothing();
        var otherEnd = new Story<Account>(Other).Given(Samples.Account with { Id = Other }).Linked(Acme, related);
        Assert.Equal((Acme, Other), (otherEnd.State!.Relations[0].From, otherEnd.State.Relations[0].To));
        Assert.Equal(Other, (AccountId)story.State!.Relations.Single().To);
        Assert.Equal("account:acc_acme account:acc_other", string.Join(' ', Account.Topics(story.State, related, story.State)));
        Assert.Equal((StreamId)Other, Assert.Single(Account.Links(story.State, related, story.State)));
    }

    [Fact]
    public void The_other_may_say_the_same_of_us()
    {
        var said = Story().Linked(Other, new AccountRelated(Acme, AccountRelation.Partner, null));
        Assert.Single(said.When(new RelateAccount(Other, AccountRelation.Partner, null), Context).Events);
    }

    [Fact]
    public void Relations_need_another_account_that_exists()
    {
        Story().When(Supplies with { To = Acme }, Context).ThenRefused("account.relation_to_self", RefusalKind.Rule, "/toAccountId");
        Story().When(Supplies, Context with { OtherExists = false }).ThenRefused("account.not_found", RefusalKind.Rule, "/toAccountId");
    }

    [Fact]
    public void The_stage_follows_from_leads()
    {
        var story = Story();
        Stage(AccountStage.Prospect);
        story.Linked(TheLead, Samples.Lead);
        Stage(AccountStage.Working);
        story.Linked(TheLead, new LeadLost(LeadStage.Lead, Text("x"), Text("y"), null, new DateOnly(2026, 1, 1)));
        Stage(AccountStage.Prospect);
        story.Linked(TheLead, new LeadReopened(LeadStage.Lost, LeadStage.Lead, Text("x")));
        Stage(AccountStage.Working);
        story.Linked(TheLead, new LeadWon(LeadStage.Opportunity, Text("x"), null, new DateOnly(2026, 1, 1)));
        Stage(AccountStage.Customer);
        story.When(new MarkAccountFormer("moved away"), Context).When(new MarkAccountFormer("again"), Context).ThenNothing();
        Stage(AccountStage.Former);
        story.Linked(new LeadId("lead_2"), Samples.Lead with { Id = new LeadId("lead_2") });
        Stage(AccountStage.Working);
        story.Linked(new LeadId("lead_2"), new LeadWon(LeadStage.Opportunity, Text("x"), null, new DateOnly(2026, 1, 1)));
        Stage(AccountStage.Customer);
        Assert.Single(story.When(new MarkAccountFormer("gone for good"), Context).Events);
        Stage(AccountStage.Former);
        void Stage(AccountStage expected) => Assert.Equal(expected, story.State!.Stage);
    }

    [Fact]
    public void An_old_win_found_by_an_import_does_not_bring_a_former_customer_back()
    {
        var won = (LeadImported)Samples.Own.Single(sample => sample.Happened is LeadImported).Happened;
        Assert.Equal(AccountStage.Former, Story().When(new MarkAccountFormer("x"), Context).Linked(TheLead, won).State!.Stage);
        Assert.Equal(AccountStage.Customer, Story().Linked(TheLead, won).State!.Stage);
    }

    [Fact]
    public void A_lead_that_gets_its_account_late_comes_with_its_stage() =>
        Assert.Equal(AccountStage.Customer, Story().Linked(TheLead, new LeadAccountSet(Acme, LeadStage.Won, Now)).State!.Stage);

    [Fact]
    public void Marking_former_needs_a_reason() =>
        Story().When(new MarkAccountFormer(" "), Context).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/reason");

    [Fact]
    public void People_stay_listed_after_they_left()
    {
        var story = Story().Linked(Wang, new ContactEmployed(Acme, null, new DateOnly(2020, 1, 1)), new ContactGivenRole(Acme, BuyingRole.DecisionMaker, Leaning.ForUs));
        Assert.Equal((true, BuyingRole.DecisionMaker), (story.State!.People[Wang].Employed, story.State.People[Wang].Role!.Value));
        story.Linked(Wang, new ContactLeft(Acme, new DateOnly(2026, 2, 1), null, null));
        Assert.Equal(new Person(Wang, false, null, new DateOnly(2020, 1, 1), new DateOnly(2026, 2, 1), null, Leaning.Unknown), story.State!.People[Wang]);
    }

    [Fact]
    public void A_guide_is_listed_without_being_employed() =>
        Assert.False(Story().Linked(Li, new ContactGivenRole(Acme, BuyingRole.Guide, Leaning.Neutral)).State!.People[Li].Employed);

    [Fact]
    public void The_latest_word_on_an_influence_counts()
    {
        var story = Story().Linked(Wang, new ContactInfluences(Li, Acme, 0.2), new ContactInfluences(Li, Acme, 0.7)).Linked(Li, new ContactInfluences(Wang, Acme, 0.1));
        Assert.Equal([0.7, 0.1], story.State!.Influences.Select(influence => influence.Weight));
    }
}
