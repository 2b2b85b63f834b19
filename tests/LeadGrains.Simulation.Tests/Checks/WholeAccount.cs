using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains.Accounts;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Checks;

/// <summary>An account put together again from all that its grain answers to one who may read everything.</summary>
internal static class WholeAccount
{
    private static readonly DossierPage Everything = new(Limit: 100_000, Before: null, Category: null, Topic: null, Status: null);

    public static async Task<Account?> Of(IAccountGrain grain)
    {
        if (await grain.Neighbourhood() is not { State: var account }) return null;
        var dossier = (await grain.Dossier(Everything, Cast.ActorOf(Somebody.Root)))!.State;
        return account with
        {
            Dossier = Filed(dossier.Facts.Select(fact => fact.Known).OrderBy(known => known.Seq)),
            Alerts = dossier.Alerts,
            Needs = (await grain.Needs())!.State,
            Tasks = (await grain.Tasks())!.State,
        };
    }

    private static Dossier Filed(IEnumerable<KnownFact> facts) => facts.Aggregate(Dossier.Empty, (filed, known) => new(
        filed.Matters.SetItem(known.Fact.Matter, new((filed.Matters.GetValueOrDefault(known.Fact.Matter) ?? Matter.Empty).Facts.Add(known))),
        filed.Where.SetItem(known.Fact.Id, known.Fact.Matter),
        known.Fact.Confidentiality == Confidentiality.Restricted ? filed.Restricted.SetItem(known.Fact.Id, known.CollectedBy) : filed.Restricted));
}
