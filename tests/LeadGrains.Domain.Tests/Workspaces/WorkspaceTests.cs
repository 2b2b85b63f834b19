using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Workspaces;

public sealed class WorkspaceTests
{
    private static readonly UserId New = new("usr_new");
    private static readonly CreateUser Seller = new(New, "Nan", Role.Seller, North, null);
    private static readonly CreateTeam Team = new(new TeamId("team_new"), "New", North, NorthManager);

    private static Story<Workspace> Story() => new Story<Workspace>(StreamId.Workspace).Given(
        new TeamCreated(North, Personal.OfWorkspace("North"), null, null),
        User(NorthManager, Role.Manager, null),
        User(Ann, Role.Seller, North) with { ImportKey = "u:ann" },
        User(Marketer, Role.Marketer, null));

    [Fact]
    public void A_seller_gets_the_default_capacity() =>
        Story().When(Seller, Among(Administrator)).Then(new UserCreated(New, Personal.Of(New, "Nan"), Role.Seller, North, 40));

    [Fact]
    public void The_first_user_needs_no_workspace_before() =>
        Assert.Equal((1, 1), new Story<Workspace>(StreamId.Workspace).When(Seller with { TeamId = null, Capacity = 7 }, Among(Administrator))
            .State!.Users.Values.Select(user => (user.Version, user.Seq)).Single());

    [Fact]
    public void Only_administrators_and_imports_create()
    {
        foreach (var actor in new[] { ManagerOfNorth, SellerAnn, TheMarketer, Analyst, Reader, Writer })
        {
            Story().When(Seller, Among(actor)).ThenRefused("workspace.needs_administrator", RefusalKind.Forbidden);
            Story().When(Team, actor).ThenRefused("workspace.needs_administrator", RefusalKind.Forbidden);
            Story().When(new ChangeCapacity(Ann, 9, null), actor).ThenRefused("workspace.needs_administrator", RefusalKind.Forbidden);
        }

        Assert.Single(Story().When(Seller, Among(Importer)).Events);
        Assert.Single(Story().When(Team, Importer).Events);
    }

    [Fact]
    public void What_it_names_must_exist_and_fit()
    {
        Story().When(Seller with { TeamId = South }, Among(Administrator)).ThenRefused("team.not_found", RefusalKind.Rule, "/teamId");
        Story().When(Seller with { Role = Role.Manager, Capacity = 5 }, Among(Administrator)).ThenRefused("user.capacity_for_sellers", RefusalKind.Rule, "/capacity");
        Story().When(Seller with { Id = Ann }, Among(Administrator)).ThenRefused("already_exists");
        Story().When(Team with { ParentId = South }, Administrator).ThenRefused("team.not_found", RefusalKind.Rule, "/parentId");
        Story().When(Team with { ManagerId = Nobody }, Administrator).ThenRefused("user.not_found", RefusalKind.Rule, "/managerId");
        Story().When(Team with { ManagerId = Ann }, Administrator).ThenRefused("team.manager_role", RefusalKind.Rule, "/managerId");
        Story().When(Team with { Id = North }, Administrator).ThenRefused("already_exists");
    }

    [Fact]
    public void Capacity_changes_for_sellers_who_exist()
    {
        var change = new ChangeCapacity(Ann, 9, "senior now");
        var story = Story().When(change, Administrator).Then(new UserCapacityChanged(Ann, 9, Text("senior now"))).When(change, Administrator).ThenNothing();
        Assert.Equal((9, 5), (story.State!.Find(Ann)!.Capacity, story.State.Find(Ann)!.Version));
        story.When(change with { Id = Nobody }, Administrator).ThenRefused("user.not_found", RefusalKind.NotFound);
        story.When(change with { Id = Marketer }, Administrator).ThenRefused("user.capacity_for_sellers");
    }

    [Fact]
    public void Where_somebody_learnt_they_say_themselves_or_an_administrator()
    {
        var school = new RecordUserSchool(Ann, new(Samples.School.ClassId, "Tongji", " ", 2003, 2007));
        var recorded = new UserSchooled(Ann, new(Samples.School.ClassId, Personal.Of(Ann, "Tongji"), null, 2003, 2007));
        var story = Story().When(school, SellerAnn).Then(recorded).When(school, Administrator).ThenNothing();
        Assert.Equal((recorded.School, 5), (Assert.Single(story.State!.Find(Ann)!.Schools), story.State.Find(Ann)!.Version));
        Assert.Equal("owner:usr_ann team:team_north", string.Join(' ', Workspace.Topics(null, recorded, story.State)));
        foreach (var actor in new[] { ManagerOfNorth, TheMarketer, Analyst, Reader, Writer })
        {
            story.When(school, actor).ThenRefused("user.not_their_own", RefusalKind.Forbidden);
            story.When(new WithdrawUserSchool(Ann, Samples.School.ClassId), actor).ThenRefused("user.not_their_own", RefusalKind.Forbidden);
        }
        story.When(school with { Id = Nobody }, Administrator).ThenRefused("user.not_found", RefusalKind.NotFound);
        story.When(new WithdrawUserSchool(Ann, new("cls_other")), SellerAnn).ThenRefused("school.not_recorded", RefusalKind.Rule, "/school");
        story.When(new WithdrawUserSchool(Ann, Samples.School.ClassId, Expected: 4), SellerAnn).ThenRefused("version_mismatch", RefusalKind.VersionMismatch);
        story.When(new WithdrawUserSchool(Ann, Samples.School.ClassId), SellerAnn).Then(new UserSchoolWithdrawn(Ann, Samples.School.ClassId));
        Assert.Empty(story.State!.Find(Ann)!.Schools);
    }

    [Fact]
    public void A_teams_market_is_said_changed_and_taken_back()
    {
        var market = new AmendTeam(North, new(MarketType.FewCustomers));
        var story = Story().When(market, Administrator).Then(new TeamMarketSet(North, MarketType.FewCustomers)).When(market, Administrator).ThenNothing();
        Assert.Equal((MarketType.FewCustomers, 5), (story.State!.Find(North)!.MarketType, story.State.Find(North)!.Version));
        story.When(market with { MarketType = new(null), Expected = 4 }, Administrator).ThenRefused("version_mismatch", RefusalKind.VersionMismatch);
        story.When(market with { MarketType = null }, Administrator).ThenNothing();
        Assert.Null(story.When(market with { MarketType = new(null), Expected = 5 }, Administrator).State!.Find(North)!.MarketType);
        story.When(market with { Id = new("team_nowhere") }, Administrator).ThenRefused("team.not_found", RefusalKind.NotFound);
        foreach (var actor in new[] { ManagerOfNorth, SellerAnn, TheMarketer, Analyst, Reader, Writer })
            story.When(market, actor).ThenRefused("workspace.needs_administrator", RefusalKind.Forbidden);
        Assert.Equal(MarketType.ManyAndClear, Story().When(Team with { MarketType = MarketType.ManyAndClear }, Administrator).State!.Find(Team.Id)!.MarketType);
    }

    [Fact]
    public void It_holds_sellers_limits_and_import_keys()
    {
        var holdings = Workspace.Holds(Story().When(Seller, Among(Administrator)).When(Team with { ImportKey = "t:new" }, Importer).State);
        Assert.Equal("seller:usr_ann=3 seller:usr_new=40", string.Join(' ', holdings.Limits.Select(limit => $"{limit.Key}={limit.Value}")));
        Assert.Equal("t:new u:ann", string.Join(' ', holdings.Keys));
    }

    [Fact]
    public void Teams_hear_of_their_people_and_of_teams_below()
    {
        var state = Story().State!;
        Assert.Equal("team:team_north", Topics(User(New, Role.Seller, North)));
        Assert.Equal("", Topics(User(New, Role.Seller, null)));
        Assert.Equal("owner:usr_ann team:team_north", Topics(new UserCapacityChanged(Ann, 9, null)));
        Assert.Equal("team:team_north", Topics(new TeamMarketSet(North, null)));
        Assert.Equal("team:team_new team:team_north", Topics(new TeamCreated(Team.Id, Personal.OfWorkspace("New"), North, null)));
        string Topics(WorkspaceEvent happened) => string.Join(' ', Workspace.Topics(state, happened, state));
    }

    [Fact]
    public void Managing_a_team_is_managing_all_below_it()
    {
        var story = Story().When(Team with { ParentId = null }, Administrator)
            .When(new CreateTeam(new TeamId("team_below"), "Below", Team.Id, null), Administrator)
            .When(new CreateTeam(new TeamId("team_deeper"), "Deeper", new TeamId("team_below"), NorthManager), Administrator);
        Assert.Equal("team_below team_deeper team_new", string.Join(' ', story.State!.ManagedTeams(NorthManager)));
        Assert.Empty(story.State.ManagedTeams(Ann));
    }

    [Fact]
    public void A_capacity_of_nobody_cannot_be_folded() =>
        Assert.Throws<InvalidOperationException>(() => Story().Given(new UserCapacityChanged(Nobody, 1, null)));
}
