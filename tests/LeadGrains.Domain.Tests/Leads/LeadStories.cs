using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Leads;

/// <summary>Leads to begin a test with, and commands that bring all they need.</summary>
internal static class LeadStories
{
    public static readonly ProblemStatement Problem = new(Text("scrap"), Text("costs 3 %"), Text("inline gauge"));
    public static readonly IdentifyLead Identify = new(new ProblemInput("scrap", "costs 3 %", "inline gauge"));
    public static readonly SignalCustomer Signal = new(Wang, SignalKind.AskedForQuote, "send me a quote", Now, null);
    public static readonly WinLead Win = new("best fit", null, null);
    public static readonly LoseLead Lose = new("too late", "price", null, null);
    public static readonly DisqualifyLead Disqualify = new("no fit", [Criterion.Fit]);
    public static readonly NurtureLead Nurture = new("not ripe", new DateOnly(2026, 9, 1));
    public static readonly CoolLead Cool = new("budget frozen");
    public static readonly ReopenLead Reopen = new("budget back");
    public static readonly AssessLead Assess = new(null, Stance.Open, null, null, null, null);
    public static readonly ReassignLead ToBob = new(Bob, "holiday", "call Wang first");
    public static readonly ReleaseLead Release = new("no time");

    public static LeadCreated Created(UserId? owner, AccountId? account = null) =>
        new(Cast.TheLead, account, Text("gauge"), new LeadSource("referral", null), owner, People.Find(owner)?.TeamId, new Money(100, "CNY"), null, NoIds);

    public static Story<Lead> Story() => new(Cast.TheLead);

    public static Story<Lead> OwnedBy(UserId? owner) => Story().Given(Created(owner, Acme));

    /// <summary>A lead of Ann's at a stage, with or without a stated problem.</summary>
    public static Story<Lead> At(LeadStage stage, bool problem = false, UserId? owner = null, bool pooled = false)
    {
        var story = Story().Given(Created(pooled ? null : owner ?? Ann, Acme));
        if (problem)
            story.Given(new LeadIdentified(Problem));
        return Towards(stage) is { } last ? story.Given(last) : story;
    }

    private static LeadEvent? Towards(LeadStage stage) => stage switch
    {
        LeadStage.Prospect => null,
        LeadStage.Lead => new LeadIdentified(Problem),
        LeadStage.Opportunity => new LeadCustomerSignalled(LeadStage.Lead, new(Wang, SignalKind.Other, Personal.Of(Wang, "yes"), Now, Ann)),
        LeadStage.Won => new LeadWon(LeadStage.Opportunity, Text("x"), null, new DateOnly(2026, 3, 1)),
        LeadStage.Lost => new LeadLost(LeadStage.Opportunity, Text("x"), Text("y"), null, new DateOnly(2026, 3, 1)),
        LeadStage.Disqualified => new LeadDisqualified(LeadStage.Lead, Text("x"), [Criterion.Need]),
        LeadStage.Nurturing => new LeadNurtured(LeadStage.Lead, Text("x"), new DateOnly(2026, 9, 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
