using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

internal enum Matters { PaymentDays, CompetitorTrial, SecondSupplier, Headcount }

/// <summary>Notes a fact. Some of them raise an alert, which opens a task on each lead of the account.</summary>
internal sealed record Hear(int Fact, int Account, int Contact, Matters What, int Value, bool Restricted) : AccountAct(Account)
{
    public static FactId IdOf(int fact) => new($"{FactId.Prefix}{fact}");

    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Contacts.ContainsKey(Contact);

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Account(Account).RecordFact(
        new(IdOf(Fact), ContactId: null, LeadId: null, About.Category, About.Topic, $"{What}: {Value}", $"{Value}", About.Unit,
            new(SourceKind.Person, new(desk.Cast.Contacts[Contact], null, null), HeardFrom: null), FactMethod.Ask, LawfulBasis.OwnDealings, Desk.Earlier,
            ValidUntil: null, Restricted ? Confidentiality.Restricted : Confidentiality.Internal, Rests: [], Agrees: [], Contradicts: [], Supersedes: null), desk.Call));

    public override string Told => $"note {(Restricted ? "a restricted fact" : "a fact")}, {What} {Value}, about account {Account} from contact {Contact}";

    private (FactCategory Category, string Topic, string? Unit) About => What switch
    {
        Matters.PaymentDays => (FactCategory.Finance, "payment-habit", "day"),
        Matters.CompetitorTrial => (FactCategory.Competitors, "competitor-trial", null),
        Matters.SecondSupplier => (FactCategory.Orders, "second-supplier", null),
        _ => (FactCategory.Personnel, "headcount", "persons"),
    };
}

internal sealed record Rule(int Account, int Fact) : AccountAct(Account)
{
    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Account(Account).RuleFacts(new(Hear.IdOf(Fact), Against: [], "seen by us"), desk.Call));

    public override string Told => $"rule that fact {Fact} of account {Account} holds";
}

internal sealed record TakeBack(int Account, int Fact) : AccountAct(Account)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Account(Account).WithdrawFact(new(Hear.IdOf(Fact), "a mistake"), desk.Call));

    public override string Told => $"take fact {Fact} of account {Account} back";
}

/// <summary>Rests a lead's assessment on a fact.</summary>
internal sealed record Assess(int Lead, int Fact) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Assess(
        new(null, null, Domain.Leads.Assessment.Likely, null, null, null, [Hear.IdOf(Fact)]), desk.Call));

    public override string Told => $"assess lead {Lead} by fact {Fact}";
}

internal sealed record Want(int Need, int Account, int? Contact) : AccountAct(Account)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && (Contact is not { } who || cast.Contacts.ContainsKey(who));

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Account(Account).RecordNeed(
        new(new($"{NeedId.Prefix}{Need}"), NeedLevel.Profit, "cheaper parts", Contact is { } who ? desk.Cast.Contacts[who] : null, Desk.Earlier, LeadId: null, ExpiresOn: null), desk.Call));

    public override string Told => $"record need {Need} of account {Account}{(Contact is null ? "" : $", voiced by contact {Contact}")}";
}

internal sealed record MeetNeed(int Account, int Need) : AccountAct(Account)
{
    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Account(Account).EndNeed(new(new($"{NeedId.Prefix}{Need}"), NeedEnding.Met, "delivered"), desk.Call));

    public override string Told => $"record that need {Need} of account {Account} was met";
}
