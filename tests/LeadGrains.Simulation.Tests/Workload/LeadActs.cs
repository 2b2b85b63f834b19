using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

internal sealed record CreateLead(int Lead, int? Account, Somebody? Owner, int? Known) : Act
{
    public override async Task<Answer> Do(Desk desk)
    {
        var id = desk.Cast.Name(desk.Server.Ids.New<LeadId>(), $"lead {Lead}");
        return Answer.Of(await desk.Server.Grains.Lead(World.Workspace, id).Create(new(
            id, desk.AccountId(Account), $"Lead {Lead}", "referral", null, Owner is { } owner ? Cast.IdOf(owner) : null, null, null, External(Known)), desk.Call));
    }

    public override void Learn(Cast cast, StreamId told) => cast.Leads[Lead] = new(told.Value);

    public override string Told =>
        $"create lead {Lead}{(Account is null ? "" : $" at account {Account}")}{(Owner is null ? "" : $" for {Owner}")}{(Known is null ? "" : $", known elsewhere as X{Known}")}";

    public static ImmutableSortedDictionary<string, string> External(int? known)
    {
        var ids = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return known is null ? ids : ids.Add("crm", $"X{known}");
    }
}

internal sealed record ImportLead(int Lead, int? Account, Somebody? Owner, LeadStage Stage) : Act
{
    public override async Task<Answer> Do(Desk desk)
    {
        var id = desk.Cast.Name(desk.Server.Ids.New<LeadId>(), $"lead {Lead}");
        var found = new Domain.Leads.ImportLead(
            id, desk.AccountId(Account), $"Lead {Lead}", "import", Owner is { } owner ? Cast.IdOf(owner) : null, null, null, Found, Stage, null, null, new("p", "f", Lead));
        return Answer.Of((await desk.Server.Founding.Leads(World.Workspace, [found], desk.Call))[0]);
    }

    public override void Learn(Cast cast, StreamId told) => cast.Leads[Lead] = new(told.Value);

    /// <summary>Asked again, it is known by this: an import has no idempotency key.</summary>
    private ImmutableSortedDictionary<string, string> Found => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("old", $"L{Lead}");

    public override string Told => $"import lead {Lead} at {Stage}{(Owner is null ? "" : $" for {Owner}")}";
}

internal sealed record Claim(int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Claim(new(), desk.Call));

    public override string Told => $"claim lead {Lead}";
}

internal sealed record Release(int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Release(new("back"), desk.Call));

    public override string Told => $"release lead {Lead}";
}

internal sealed record Reassign(int Lead, Somebody To) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Reassign(new(Cast.IdOf(To), "better", null), desk.Call));

    public override string Told => $"reassign lead {Lead} to {To}";
}

/// <param name="From">With whom it is thought to be; null: in the pool.</param>
/// <param name="To">Null: the pool.</param>
internal sealed record ReassignChosen(int Lead, Somebody? From, Somebody? To) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).ReassignChosen(new(IdOf(From), IdOf(To), "among others", null), desk.Call));

    public override string Told => $"reassign lead {Lead} from {From?.ToString() ?? "the pool"} to {To?.ToString() ?? "the pool"}, chosen among others";

    private static UserId? IdOf(Somebody? who) => who is { } seller ? Cast.IdOf(seller) : null;
}

internal sealed record Identify(int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Identify(new(new("a", "b", "c")), desk.Call));

    public override string Told => $"identify a problem for lead {Lead}";
}

internal sealed record Signal(int Lead, int Contact) : LeadAct(Lead)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Contacts.ContainsKey(Contact);

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead)
        .SignalCustomer(new(desk.Cast.Contacts[Contact], SignalKind.AskedForQuote, "words", Desk.Earlier, null), desk.Call));

    public override string Told => $"record a signal of contact {Contact} on lead {Lead}";
}

internal enum Outcome { Win, Lose, Nurture, Reopen }

internal sealed record End(int Lead, Outcome How) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await (How switch
    {
        Outcome.Win => desk.Lead(Lead).Win(new("good", null, null), desk.Call),
        Outcome.Lose => desk.Lead(Lead).Lose(new("bad", "price", null, null), desk.Call),
        Outcome.Nurture => desk.Lead(Lead).Nurture(new("later", new DateOnly(2027, 1, 1)), desk.Call),
        _ => desk.Lead(Lead).Reopen(new("again"), desk.Call),
    }));

    public override string Told => $"{How.ToString().ToLowerInvariant()} lead {Lead}";
}

internal sealed record Talk(int Lead, int Contact) : LeadAct(Lead)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Contacts.ContainsKey(Contact);

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead)
        .LogInteraction(new(InteractionKind.Call, Direction.Inbound, [desk.Cast.Contacts[Contact]], 5, "notes", Desk.Earlier), desk.Call));

    public override string Told => $"log a talk with contact {Contact} on lead {Lead}";
}

internal sealed record ReadLead(int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(desk.Cast.Leads[Lead], await desk.Lead(Lead).Get());

    public override string Told => $"show lead {Lead}";
}
