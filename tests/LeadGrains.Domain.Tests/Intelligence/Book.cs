using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>A playbook just large enough to judge by.</summary>
internal static class Book
{
    public static readonly Playbook Playbook = new(
        Stages: [],
        Categories: [],
        [
            Topic("headcount", FactCategory.Personnel, Comparison.Number, "person", LeadStage.Prospect, 3, [BuyingRole.Informant]),
            Topic("decision-maker", FactCategory.Personnel, Comparison.Text, null, LeadStage.Lead, 5, [BuyingRole.Executor, BuyingRole.Informant]),
            Topic("informants", FactCategory.Personnel, Comparison.Several, null, LeadStage.Opportunity, 1, []),
            Topic("capacity", FactCategory.Capacity, Comparison.Number, "set/month", LeadStage.Lead, 4, []),
            Topic("plan", FactCategory.Orders, Comparison.Number, "set", LeadStage.Opportunity, 4, []),
            Topic("payment-habit", FactCategory.Finance, Comparison.Number, "day", LeadStage.Opportunity, 5, []) with { ValidDays = 100 },
            Topic("trial", FactCategory.Competitors, Comparison.Several, null, LeadStage.Opportunity, 5, []),
        ],
        [
            new Unit("set", "set", 1, ["套"]), new Unit("person", "person", 1, ["人"]), new Unit("day", "time", 1, ["天"]),
            new Unit("month", "time", 30, ["月"]), new Unit("year", "time", 360, ["年"]), new Unit("kg", "mass", 1, []), new Unit("t", "mass", 1000, ["吨"]),
        ],
        Sources: [],
        Strategies: [],
        [new PlausibilityRule("sets-per-head", Say("too many"), "plan", "headcount", Most: 50, Least: null)],
        [
            new AlertSignal("trial", Say("a trial"), AlertTrigger.FactRecorded, "trial", Say("find out"), 1),
            new AlertSignal("payment", Say("pays later"), AlertTrigger.FactRose, "payment-habit", Say("warn"), 2),
            new AlertSignal("left", Say("somebody left"), AlertTrigger.ContactLeft, null, Say("reach them first"), 1),
            new AlertSignal("role", Say("roles changed"), AlertTrigger.DecisionMakerChanged, null, Say("meet"), 5),
            new AlertSignal("decider", Say("another decides"), AlertTrigger.FactChanged, "decision-maker", Say("meet"), 3),
        ],
        Markets: [],
        Segments: [],
        new Limits(40, 365, 180, 365, 3, 14, 30, 3, 70, null));

    public static LocalText Say(string text) => new(text + "(中)", text);

    private static Topic Topic(
        string code, FactCategory category, Comparison compares, string? unit, LeadStage stage, int importance, BuyingRole[] roles) =>
        new(code, category, new(code + "名", code + " name"), Say(code + "?"), [stage], [.. roles], importance, compares, unit, 0.1, null);
}
