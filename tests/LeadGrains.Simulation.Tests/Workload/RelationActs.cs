using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

internal sealed record CreateAccount(int Account) : Act
{
    public override async Task<Answer> Do(Desk desk)
    {
        var id = desk.Cast.Name(desk.Server.Ids.New<AccountId>(), $"account {Account}");
        return Answer.Of(await desk.Server.Grains.Account(World.Workspace, id)
            .Create(new(id, new($"Account {Account}", [], null, null, null, [], null), CreateLead.External(null)), desk.Call));
    }

    public override void Learn(Cast cast, StreamId told) => cast.Accounts[Account] = new(told.Value);

    public override string Told => $"create account {Account}";
}

internal sealed record RelateAccounts(int Account, int Other) : AccountAct(Account)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Accounts.ContainsKey(Other);

    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Account(Account).Relate(new(desk.Cast.Accounts[Other], AccountRelation.Supplier, null), desk.Call));

    public override string Told => $"relate account {Account} to account {Other}";
}

internal sealed record AmendName(int Account, int Name) : AccountAct(Account)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Account(Account).Amend(new(Name: $"Name {Name}"), desk.Call));

    public override string Told => $"rename account {Account} to Name {Name}";
}

internal sealed record ReadAccount(int Account) : AccountAct(Account)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(desk.Cast.Accounts[Account], await desk.Account(Account).Neighbourhood());

    public override string Told => $"show account {Account}";
}

internal sealed record CreateContact(int Contact, int? Account) : Act
{
    public override async Task<Answer> Do(Desk desk)
    {
        var id = desk.Cast.Name(desk.Server.Ids.New<ContactId>(), $"contact {Contact}");
        return Answer.Of(await desk.Server.Grains.Contact(World.Workspace, id)
            .Create(new(id, $"Contact {Contact}", [], desk.AccountId(Account), null, []), desk.Call));
    }

    public override void Learn(Cast cast, StreamId told) => cast.Contacts[Contact] = new(told.Value);

    public override string Told => $"create contact {Contact}{(Account is null ? "" : $" at account {Account}")}";
}

internal sealed record Decider(int Contact, int Account) : ContactAct(Contact)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Accounts.ContainsKey(Account);

    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Contact(Contact).GiveRole(new(desk.Cast.Accounts[Account], BuyingRole.DecisionMaker, Leaning.ForUs), desk.Call));

    public override string Told => $"make contact {Contact} the one who decides at account {Account}";
}

internal sealed record Move(int Contact, int From, int To) : ContactAct(Contact)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Accounts.ContainsKey(From) && cast.Accounts.ContainsKey(To);

    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Contact(Contact).EndEmployment(new(desk.Cast.Accounts[From], null, desk.Cast.Accounts[To], null), desk.Call));

    public override string Told => $"let contact {Contact} go from account {From} to account {To}";
}

internal sealed record Introduce(int Contact, int Other) : ContactAct(Contact)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Contacts.ContainsKey(Other);

    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Contact(Contact).StateKnows(new(desk.Cast.Contacts[Other], KnowsKind.Friend, null, "note"), desk.Call));

    public override string Told => $"state that contact {Contact} knows contact {Other}";
}

internal sealed record ReadContact(int Contact) : ContactAct(Contact)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(desk.Cast.Contacts[Contact], await desk.Contact(Contact).Get());

    public override string Told => $"show contact {Contact}";
}
