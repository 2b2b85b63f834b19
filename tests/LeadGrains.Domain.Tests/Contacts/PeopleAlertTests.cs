using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Tests.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Contacts;

/// <summary>Somebody leaves, somebody else decides: whoever works on the account hears of it at once.</summary>
public sealed class PeopleAlertTests
{
    private static readonly ContactEmployed Hired = new(Acme, null, null);

    private static Story<Contact> Story() => new Story<Contact>(Wang).Given(Samples.Contact, Hired);

    private static ContactContext At(params ContactId[] deciders) =>
        new(SellerAnn, Now, Book.Playbook, [], [], new Stake(Acme, [TheLead], [Ann], [.. deciders]), "FRESH");

    private static string Signals(Story<Contact> story) => string.Join(' ', story.Events.OfType<AlertRaised>().Select(raised => raised.Alert.Signal));

    [Fact]
    public void A_leaver_alerts_the_owners_and_names_the_new_employer()
    {
        var story = Story().When(new EndEmployment(Acme, new(2026, 3, 1), Other, "better paid"), At(Li));
        var raised = story.Events.OfType<AlertRaised>().Single();
        Assert.Equal(("alert_FRESH-left", "left", Wang, Other), (raised.Alert.Id, raised.Alert.Signal, raised.Alert.ContactId, raised.Alert.NewAccountId));
        Assert.Equal("account:acc_acme lead:lead_1 owner:usr_ann contact:con_wang", string.Join(' ', Contact.Topics(null, raised, story.State!)));
        Assert.Equal("acc_acme lead_1", string.Join(' ', Contact.Links(null, raised, story.State!)));
    }

    [Fact]
    public void A_decision_maker_who_leaves_is_two_alerts() =>
        Assert.Equal("left role", Signals(Story().When(new EndEmployment(Acme, null, null, null), At(Wang))));

    [Theory]
    [InlineData(BuyingRole.DecisionMaker, "", "")]
    [InlineData(BuyingRole.DecisionMaker, "con_li", "role")]
    [InlineData(BuyingRole.DecisionMaker, "con_wang", "")]
    [InlineData(BuyingRole.Executor, "con_wang", "role")]
    [InlineData(BuyingRole.Executor, "con_li", "")]
    public void Roles_alert_when_another_decides(BuyingRole role, string decides, string signals) =>
        Assert.Equal(signals, Signals(Story().When(new GiveRole(Acme, role, Leaning.Neutral), At(decides.Length == 0 ? [] : [new ContactId(decides)]))));
}
