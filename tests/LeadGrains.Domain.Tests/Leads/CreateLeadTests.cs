using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

public sealed class CreateLeadTests
{
    private static readonly CreateLead Create = new(Cast.TheLead, Acme, "gauge", "exhibition", "hall 3", null, null, null, NoIds);

    [Fact]
    public void Into_the_pool_with_its_source() =>
        Story().When(Create, By(TheMarketer))
            .Then(new LeadCreated(Cast.TheLead, Acme, Text("gauge"), new LeadSource("exhibition", Text("hall 3")), null, null, null, null, NoIds));

    [Fact]
    public void With_an_owner_it_is_of_the_owners_team()
    {
        var lead = Story().When(Create with { OwnerId = Ann }, By(SellerAnn)).State!;
        Assert.Equal((LeadStage.Prospect, Ann, North), (lead.Stage, lead.OwnerId!.Value, lead.TeamId!.Value));
    }

    public static TheoryData<string, Actor, UserId?, string?> Naming() => new()
    {
        { "administrator", Administrator, Sue, null },
        { "writer", Writer, Sue, null },
        { "manager, own team", ManagerOfNorth, Ann, null },
        { "manager, other team", ManagerOfNorth, Sue, "lead.owner_not_yours" },
        { "seller, another", SellerAnn, Bob, "lead.owner_not_yours" },
        { "seller, the pool", SellerAnn, null, null },
        { "marketer, a seller", TheMarketer, Ann, "lead.owner_not_yours" },
        { "analyst", Analyst, null, "lead.may_not_create" },
        { "reader", Reader, null, "lead.may_not_create" },
    };

    [Theory]
    [MemberData(nameof(Naming))]
    public void Who_may_create_and_for_whom(string who, Actor actor, UserId? owner, string? refused)
    {
        var refusal = Story().When(Create with { OwnerId = owner }, By(actor)).Refusal;
        Assert.True(refused == refusal?.Code && refusal is null or { Kind: RefusalKind.Forbidden }, who);
    }

    [Fact]
    public void What_it_names_must_exist()
    {
        Story().When(Create with { OwnerId = Nobody }, By(ManagerOfNorth)).ThenRefused("user.not_found", RefusalKind.Rule, "/ownerId");
        Story().When(Create with { OwnerId = Marketer }, By(Administrator)).ThenRefused("lead.owner_not_seller", RefusalKind.Rule, "/ownerId");
        Story().When(Create, By(Administrator, accountExists: false)).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
        Story().When(Create with { Channel = "rumour" }, By(Administrator)).ThenRefused("lead.unknown_source", RefusalKind.Rule, "/source/channel");
        Story().When(Create with { Title = null }, By(Administrator)).ThenRefused("lead.title_missing", RefusalKind.Rule, "/title");
        OwnedBy(Ann).When(Create, By(Administrator)).ThenRefused("already_exists");
    }

    [Fact]
    public void An_import_states_the_past_as_found()
    {
        var found = new ImportLead(
            Cast.TheLead, null, "gauge", "import", Ann, null, null, NoIds, LeadStage.Won, new DateOnly(2017, 1, 5), new DateOnly(2017, 3, 1), new("p", "f.csv", 2));
        var lead = Story().When(found, By(Importer)).State!;
        Assert.Equal((LeadStage.Won, North), (lead.Stage, lead.TeamId!.Value));
        Assert.Equal(new DateTimeOffset(2017, 3, 1, 0, 0, 0, TimeSpan.Zero), lead.StageSince);
        Assert.Equal(2017, Story().When(found with { ClosedOn = null, Stage = LeadStage.Lead }, By(Importer)).State!.StageSince.Year);
        Story().When(found, By(Administrator)).ThenRefused("lead.import_only", RefusalKind.Forbidden);
        Story().When(found with { OwnerId = Nobody }, By(Importer)).ThenRefused("user.not_found", RefusalKind.Rule, "/ownerId");
    }

    [Fact]
    public void An_import_without_dates_is_as_old_as_its_import()
    {
        var found = new ImportLead(Cast.TheLead, null, "gauge", "import", null, null, null, NoIds, LeadStage.Opportunity, null, null, new("p", "f.csv", 2));
        var lead = Story().When(found, By(Importer)).State!;
        Assert.Equal(lead.CreatedAt, lead.StageSince);
        Assert.Empty(lead.Signals);
    }

    [Fact]
    public void Details_change_only_where_they_differ()
    {
        var story = OwnedBy(Ann).When(new ChangeLeadDetails("gauge", Acme, new Money(100.00m, "CNY"), null), By(SellerAnn)).ThenNothing()
            .When(new ChangeLeadDetails("gauge", null, null, "G-200"), By(SellerAnn)).Then(new LeadDetailsChanged(null, null, "G-200"));
        Assert.Equal(("gauge", "G-200"), (story.State!.Title.Text, story.State.Product));
        story.When(new ChangeLeadDetails(" ", null, null, null), By(SellerAnn)).ThenRefused("lead.title_missing", RefusalKind.Rule, "/title");
    }

    [Fact]
    public void The_account_is_set_once()
    {
        var set = new ChangeLeadDetails(null, Acme, null, null);
        var story = Story().Given(Created(Ann));
        story.When(set, By(SellerAnn, accountExists: false)).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
        story.When(set, By(SellerAnn)).Then(new LeadAccountSet(Acme, LeadStage.Prospect, story.State!.StageSince, Ann));
        story.When(set, By(SellerAnn)).ThenNothing();
        story.When(set with { AccountId = Other }, By(SellerAnn)).ThenRefused("lead.account_known", RefusalKind.Rule, "/accountId");
    }

    [Fact]
    public void Assessing_the_same_changes_nothing() =>
        OwnedBy(Ann).When(Assess, By(SellerAnn)).Then(new LeadAssessed(Recognition.Unaware, Stance.Open, default, default, default, default))
            .When(Assess, By(SellerAnn)).ThenNothing();
}
