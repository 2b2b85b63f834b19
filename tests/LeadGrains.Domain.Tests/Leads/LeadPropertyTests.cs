using FsCheck;
using FsCheck.Fluent;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

/// <summary>What holds whatever anybody does in whatever order.</summary>
public sealed class LeadPropertyTests
{
    private static readonly ICommand<Lead, LeadContext>[] Commands =
    [
        new CreateLead(TheLead, Acme, "t", "referral", null, null, null, null, NoIds.Add("crm", "1")),
        new CreateLead(TheLead, null, "t", "referral", null, Ann, null, null, NoIds),
        new ChangeLeadDetails("other", Acme, null, null), Identify, new IdentifyLead(null), Signal, Signal, Signal with { Words = null },
        Assess, new AssessLead(Recognition.WantsToSolve, Stance.PrefersCompetitor, Assessment.Likely, Assessment.Confirmed, null, null),
        Win, Lose, Disqualify, Nurture, Cool, Reopen, Reopen, ToBob, new ClaimLead(), Release,
        new LogInteraction(InteractionKind.Call, Direction.Inbound, [Wang], null, "x", Now),
    ];

    private static readonly Actor[] Actors = [Administrator, ManagerOfNorth, SellerAnn, SellerBob, TheMarketer, Reader, Writer];
    private static readonly BuyingRole?[] Roles = [null, .. Enum.GetValues<BuyingRole>().Select(role => (BuyingRole?)role)];

    private sealed record Step(int Command, int Actor, int Role);

    private static readonly Arbitrary<Step[]> Steps = (
        from command in Gen.Choose(0, Commands.Length - 1)
        from actor in Gen.Choose(0, Actors.Length - 1)
        from role in Gen.Choose(0, Roles.Length - 1)
        select new Step(command, actor, role)).ArrayOf(40).ToArbitrary();

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Plays a sequence from a lead of Ann's or from nothing, checking after each accepted step.</summary>
    private static void Always(Func<Lead?, Lead?, Step, bool> holds) =>
        Check.One(Often, Prop.ForAll(Steps, steps => Play(steps, holds)));

    private static bool Play(Step[] steps, Func<Lead?, Lead?, Step, bool> holds) => Play(Story(), steps, holds) && Play(OwnedBy(Ann), steps, holds);

    private static bool Play(Story<Lead> story, Step[] steps, Func<Lead?, Lead?, Step, bool> holds)
    {
        foreach (var step in steps)
        {
            var before = story.State;
            story.When(Commands[step.Command], By(Actors[step.Actor], Roles[step.Role]));
            if (!holds(before, story.State, step))
                return false;
        }

        return true;
    }

    [Fact]
    public void No_opportunity_without_the_word_of_a_buying_role() => Always((before, after, step) =>
        after?.Stage != LeadStage.Opportunity || before?.Stage == LeadStage.Opportunity
        || (Commands[step.Command] is SignalCustomer { Words: not null }
            && Roles[step.Role] is BuyingRole.DecisionMaker or BuyingRole.Influencer or BuyingRole.Executor
            && after.Signals.Length == before!.Signals.Length + 1));

    [Fact]
    public void A_place_is_held_exactly_while_active_and_owned() => Always((_, after, _) =>
    {
        var active = after is not null && new[] { "Prospect", "Lead", "Opportunity" }.Contains(after.Stage.ToString());
        var expected = active && after!.OwnerId is { } owner ? $"seller:{owner}" : "";
        return expected == string.Join(' ', Lead.Holds(after).Counts);
    });

    [Fact]
    public void Team_goes_with_the_owner() => Always((_, after, _) => after?.TeamId == People.Find(after?.OwnerId)?.TeamId);

    [Fact]
    public void Who_only_reads_changes_nothing() => Always((before, after, step) =>
        Actors[step.Actor].Role != Role.ApiReader || ReferenceEquals(before, after));

    [Fact]
    public void A_replay_ends_at_the_same_state() => Check.One(Often, Prop.ForAll(Steps, steps =>
    {
        var story = OwnedBy(Ann);
        Play(story, steps, (_, _, _) => true);
        var replay = new Story<Lead>(TheLead);
        foreach (var (stream, happened) in story.History)
            replay.Linked(stream, happened);
        return Same.Text(story.State) == Same.Text(replay.State);
    }));

    [Fact]
    public void Random_play_gets_everywhere()
    {
        var reached = new HashSet<LeadStage>();
        Always((_, after, _) => after is null || reached.Add(after.Stage) || true);
        Assert.Equal(Enum.GetValues<LeadStage>(), reached.Order());
    }
}
