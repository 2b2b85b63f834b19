using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

public sealed class OwnershipTests
{
    private static readonly (string Name, Actor Actor)[] Actors =
    [
        ("admin", Administrator), ("north", ManagerOfNorth), ("south", ManagerOfSouth), ("ann", SellerAnn), ("bob", SellerBob),
        ("marketer", TheMarketer), ("analyst", Analyst), ("reader", Reader), ("writer", Writer),
        ("analyst-for-ann", Program(Role.Analyst, Ann)), ("reader-for-ann", Program(Role.ApiReader, Ann)),
    ];

    /// <summary>Who may, on a lead of Ann's (north), on a pooled one, on one whose owner has no team.</summary>
    public static TheoryData<string, UserId?, string> MayMove() => new()
    {
        { "Ann's", Ann, "admin north ann writer" },
        { "pooled", null, "admin north south writer" },
        { "of somebody without a team", Teamless, "admin writer" },
    };

    [Theory]
    [MemberData(nameof(MayMove))]
    public void Who_may_move_assess_change_and_release(string lead, UserId? owner, string may)
    {
        ICommand<Lead, LeadContext>[] commands = [Identify, Assess, Nurture, Disqualify, new ChangeLeadDetails("new title", null, null, null), Release];
        foreach (var command in commands)
        {
            var allowed = Actors.Where(actor => OwnedBy(owner).When(command, By(actor.Actor)).Refusal?.Kind != RefusalKind.Forbidden);
            Assert.True(may == string.Join(' ', allowed.Select(actor => actor.Name)), $"{lead} {command}");
        }
    }

    [Fact]
    public void Everybody_who_writes_logs_interactions_on_any_lead()
    {
        var log = new LogInteraction(InteractionKind.Call, Direction.Outbound, [], null, null, Now);
        var refused = Actors.Where(actor => OwnedBy(Ann).When(log, By(actor.Actor)).Refusal is not null);
        Assert.Equal(["reader", "reader-for-ann"], refused.Select(actor => actor.Name));
    }

    [Theory]
    [InlineData("usr_ann", "usr_bob", "admin north")]
    [InlineData("usr_ann", "usr_sue", "admin")]
    [InlineData("usr_sue", "usr_ann", "admin")]
    [InlineData(null, "usr_ann", "admin north")]
    [InlineData(null, "usr_sue", "admin south")]
    [InlineData("usr_ann", "usr_teamless", "admin")]
    public void Who_may_reassign(string? from, string to, string may)
    {
        UserId? owner = from is null ? null : new UserId(from);
        var allowed = Actors.Where(actor => OwnedBy(owner).When(new ReassignLead(new UserId(to), "x", null), By(actor.Actor)).Refusal is null);
        Assert.Equal(may, string.Join(' ', allowed.Select(actor => actor.Name)));
    }

    [Fact]
    public void A_reassignment_tells_from_to_why_and_the_hand_over() =>
        OwnedBy(Sue).When(ToBob, By(Administrator)).Then(new LeadReassigned(Sue, South, Bob, North, Text("holiday"), Text("call Wang first")));

    [Fact]
    public void To_the_same_owner_there_is_nothing_to_do() => OwnedBy(Bob).When(ToBob, By(ManagerOfNorth)).ThenNothing();

    [Theory]
    [InlineData(LeadStage.Won)]
    [InlineData(LeadStage.Lost)]
    [InlineData(LeadStage.Disqualified)]
    [InlineData(LeadStage.Nurturing)]
    public void Closed_and_nurturing_leads_change_no_hands(LeadStage stage)
    {
        At(stage).When(ToBob, By(Administrator)).ThenRefused("lead.closed");
        At(stage).When(Release, By(Administrator)).ThenRefused("lead.closed");
        At(stage, pooled: true).When(new ClaimLead(), By(SellerAnn)).ThenRefused("lead.closed");
    }

    [Fact]
    public void The_new_owner_is_a_known_seller()
    {
        OwnedBy(Ann).When(ToBob with { To = Nobody }, By(ManagerOfNorth)).ThenRefused("user.not_found", RefusalKind.Rule, "/to");
        OwnedBy(Ann).When(ToBob with { To = Marketer }, By(Administrator)).ThenRefused("lead.owner_not_seller", RefusalKind.Rule, "/to");
    }

    [Fact]
    public void A_seller_claims_from_the_pool()
    {
        var claim = new ClaimLead();
        OwnedBy(null).When(claim, By(SellerSue)).Then(new LeadClaimed(Sue, South)).When(claim, By(SellerSue)).ThenNothing();
        OwnedBy(Ann).When(claim, By(SellerBob)).ThenRefused("lead.already_owned");
    }

    [Fact]
    public void Nobody_but_sellers_claims()
    {
        Actor[] others = [Administrator, ManagerOfNorth, TheMarketer, Analyst, Reader, Writer, Program(Role.ApiReader, Ann), Program(Role.ApiWriter, Ann)];
        foreach (var actor in others)
            OwnedBy(null).When(new ClaimLead(), By(actor)).ThenRefused("lead.claim_needs_seller", RefusalKind.Forbidden);
    }

    [Fact]
    public void A_released_lead_belongs_to_no_team()
    {
        var story = OwnedBy(Ann).When(Release, By(SellerAnn)).Then(new LeadReleased(Ann, North, Text("no time")));
        Assert.Equal((null, null, true), (story.State!.OwnerId, story.State.TeamId, story.State.IsPooled));
        story.When(Release, By(ManagerOfSouth)).ThenRefused("lead.not_owned");
    }

    [Fact]
    public void Closed_leads_keep_their_owner_and_reopening_gives_it_back()
    {
        var story = At(LeadStage.Lost);
        Assert.Equal((Ann, North), (story.State!.OwnerId!.Value, story.State.TeamId!.Value));
        Assert.Empty(Lead.Holds(story.State).Counts);
        story.When(Reopen, By(SellerAnn));
        Assert.Equal("seller:usr_ann", Assert.Single(Lead.Holds(story.State).Counts));
    }
}
