using LeadGrains.Domain;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

internal sealed record OpenTask(int Task, int Lead) : LeadAct(Lead)
{
    public static TaskId IdOf(int task) => new($"{TaskId.Prefix}{task}");

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).OpenTask(
        new(IdOf(Task), "call back", Note: null, new DateOnly(2026, 3, 9), OwnerId: null, Origin: null), desk.Call));

    public override string Told => $"open task {Task} on lead {Lead}";
}

internal sealed record FinishTask(int Task, int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).FinishTask(new(OpenTask.IdOf(Task)), desk.Call));

    public override string Told => $"finish task {Task} on lead {Lead}";
}

/// <summary>What is owed for it is on the lead's tasks from then on.</summary>
internal sealed record Refer(int Lead, int Contact) : LeadAct(Lead)
{
    public override bool IsPossible(Cast cast) => base.IsPossible(cast) && cast.Contacts.ContainsKey(Contact);

    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead)
        .Refer(new($"{Referral.Prefix}{Lead}", desk.Cast.Contacts[Contact], NameConsent.NotAsked, "an old friend"), desk.Call));

    public override string Told => $"record that contact {Contact} referred lead {Lead}";
}

internal sealed record Assist(int Lead) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Assist(new("exhibition", "the autumn fair", Desk.Earlier), desk.Call));

    public override string Told => $"record that a fair helped with lead {Lead}";
}
