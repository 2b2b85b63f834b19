using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Contacts;

public sealed class ContactStageTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    private static Story<Contact> Story() => new Story<Contact>(Wang).Given(Samples.Contact);

    private static Interaction Spoken(InteractionKind kind, Direction direction) => new(kind, direction, [Wang], null, null, Now);

    [Theory]
    [InlineData(InteractionKind.Email, Direction.Outbound, ContactStage.Reached)]
    [InlineData(InteractionKind.Call, Direction.Outbound, ContactStage.Reached)]
    [InlineData(InteractionKind.Event, Direction.Outbound, ContactStage.Reached)]
    [InlineData(InteractionKind.Email, Direction.Inbound, ContactStage.Engaged)]
    [InlineData(InteractionKind.Visit, Direction.Outbound, ContactStage.Engaged)]
    [InlineData(InteractionKind.Meeting, Direction.Outbound, ContactStage.Engaged)]
    [InlineData(InteractionKind.Exhibition, Direction.Outbound, ContactStage.Engaged)]
    public void Interactions_move_it_wherever_they_are_logged(InteractionKind kind, Direction direction, ContactStage stage)
    {
        Assert.Equal(stage, Story().Given(new ContactInteractionLogged(Spoken(kind, direction))).State!.Stage);
        Assert.Equal(stage, Story().Linked(TheLead, new LeadInteractionLogged(Spoken(kind, direction))).State!.Stage);
        Assert.Equal(stage, Story().Linked(Li, new ContactInteractionLogged(Spoken(kind, direction))).State!.Stage);
    }

    [Fact]
    public void A_signal_engages_and_nothing_leads_back()
    {
        var story = Story();
        Assert.Equal(ContactStage.Identified, story.State!.Stage);
        story.Linked(TheLead, new LeadCustomerSignalled(LeadStage.Lead, new(Wang, SignalKind.Other, Personal.Of(Wang, "x"), Now.AddDays(-1), null)));
        Assert.Equal((ContactStage.Engaged, Now.AddDays(-1)), (story.State.Stage, story.State.LastContactAt!.Value));
        story.Given(new ContactInteractionLogged(Spoken(InteractionKind.Email, Direction.Outbound)));
        Assert.Equal((ContactStage.Engaged, Now), (story.State!.Stage, story.State.LastContactAt!.Value));
    }

    [Fact]
    public void Leaning_for_us_makes_an_advocate_for_good()
    {
        var story = Story().Given(new ContactGivenRole(Acme, BuyingRole.Informant, Leaning.Neutral));
        Assert.Equal(ContactStage.Identified, story.State!.Stage);
        story.Given(new ContactGivenRole(Acme, BuyingRole.Informant, Leaning.ForUs), new ContactGivenRole(Acme, BuyingRole.Informant, Leaning.Against));
        Assert.Equal(ContactStage.Advocate, story.State.Stage);
    }

    [Fact]
    public void Dormant_is_what_time_makes_of_silence()
    {
        var spoken = Story().Given(new ContactInteractionLogged(Spoken(InteractionKind.Call, Direction.Inbound))).State!;
        Assert.Equal(ContactStage.Engaged, spoken.StageAt(Now + Quarter, Quarter));
        Assert.Equal(ContactStage.Dormant, spoken.StageAt(Now + Quarter + TimeSpan.FromSeconds(1), Quarter));
        Assert.Equal(ContactStage.Identified, Story().State!.StageAt(Now.AddYears(9), Quarter));
    }
}
