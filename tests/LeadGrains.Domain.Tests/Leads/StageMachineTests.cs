using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

public sealed class StageMachineTests
{
    /// <summary>Where each command leads from each stage, '-' being nowhere; "fallback" depends on whether a problem is stated.</summary>
    private const string Table = """
        command          Prospect      Lead          Opportunity   Won  Lost      Disqualified  Nurturing
        identify         Lead          -             -             -    -         -             -
        customer-signal  Opportunity   Opportunity   Opportunity   -    -         -             -
        win              -             -             Won           -    -         -             -
        lose             -             Lost          Lost          -    -         -             -
        disqualify       Disqualified  Disqualified  Disqualified  -    -         -             -
        nurture          Nurturing     Nurturing     Nurturing     -    -         -             -
        cool             -             -             fallback      -    -         -             -
        reopen           -             -             -             -    fallback  fallback      fallback
        assess           Prospect      Lead          Opportunity   -    -         -             Nurturing
        """;

    private static readonly Dictionary<string, ICommand<Lead, LeadContext>> Commands = new(StringComparer.Ordinal)
    {
        ["identify"] = Identify, ["customer-signal"] = Signal, ["win"] = Win, ["lose"] = Lose, ["disqualify"] = Disqualify,
        ["nurture"] = Nurture, ["cool"] = Cool, ["reopen"] = Reopen, ["assess"] = Assess,
    };

    public static TheoryData<string, LeadStage, bool, string> Cells()
    {
        var cells = new TheoryData<string, LeadStage, bool, string>();
        var rows = Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (stage, to) in rows[0].Zip(row).Skip(1))
            {
                cells.Add(row[0], Enum.Parse<LeadStage>(stage), false, to == "fallback" ? "Prospect" : to);
                if (stage is not "Prospect" and not "Lead")
                    cells.Add(row[0], Enum.Parse<LeadStage>(stage), true, to == "fallback" ? "Lead" : to);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_at_every_stage(string command, LeadStage from, bool problemStated, string to)
    {
        var story = At(from, problemStated);
        var before = story.State;
        story.When(Commands[command], By(SellerAnn, BuyingRole.Influencer));
        if (to == "-")
        {
            story.ThenRefused("lead.wrong_stage");
            Assert.Contains(from.ToString(), story.Refusal!.Detail, StringComparison.Ordinal);
            Assert.Same(before, story.State);
            return;
        }

        Assert.Single(story.Events);
        Assert.Equal(Enum.Parse<LeadStage>(to), story.State!.Stage);
        Assert.Equal(from.ToString() == to, story.State.StageSince == before!.StageSince);
    }

    [Fact]
    public void The_table_covers_every_stage() =>
        Assert.Equal(Enum.GetValues<LeadStage>(), Cells().Select(cell => (LeadStage)((object[])cell)[1]).Distinct());

    [Theory]
    [InlineData(BuyingRole.DecisionMaker, true)]
    [InlineData(BuyingRole.Influencer, true)]
    [InlineData(BuyingRole.Executor, true)]
    [InlineData(BuyingRole.Informant, false)]
    [InlineData(BuyingRole.Guide, false)]
    [InlineData(BuyingRole.Leaver, false)]
    [InlineData(null, false)]
    public void Only_buying_roles_give_a_signal(BuyingRole? role, bool counts)
    {
        var story = OwnedBy(Ann).When(Signal, By(SellerAnn, role));
        if (counts)
            story.Then(new LeadCustomerSignalled(LeadStage.Prospect, new(Wang, SignalKind.AskedForQuote, Personal.Of(Wang, "send me a quote"), Now, Ann)));
        else
            story.ThenRefused("lead.signal_needs_buying_role", RefusalKind.Rule, "/contactId");
    }

    [Fact]
    public void A_won_lead_takes_the_amount_given_and_closes_today_in_utc() =>
        Assert.Equal(
            new Money(90, "EUR"),
            At(LeadStage.Opportunity).When(Win with { Amount = new Money(90, "EUR") }, By(SellerAnn))
                .Then(new LeadWon(LeadStage.Opportunity, Text("best fit"), new Money(90, "EUR"), new DateOnly(2026, 3, 6))).State!.Amount);

    [Fact]
    public void A_won_lead_keeps_its_amount_when_none_is_given() =>
        Assert.Equal(new Money(100, "CNY"), At(LeadStage.Opportunity).When(Win, By(SellerAnn)).State!.Amount);
}
