using LeadGrains.Grains;
using LeadGrains.Simulation.Tests.Workload;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>Somebody asks for something, and asks again where that is safe, until there is an answer.</summary>
internal sealed class Asking(World world, Step.Ask ask)
{
    private const int MostTries = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task Go()
    {
        if (!ask.Act.IsPossible(world.Cast)) return;
        var place = ask.Place;
        for (var attempt = 1; attempt <= MostTries; attempt++, place = 1 - place)
        {
            if (world.At(place) is not { IsReady: true } server)
            {
                await Task.Delay(Pause, world.Outside.Time);
                continue;
            }
            var told = ask.Act.IsPossible(world.Cast) && IdOf(ask.Act) is { } id ? server.Told.GetValueOrDefault(id) : 0;
            world.Tale.Happens($"{ask.Who} asks {server.Name} to {ask.Act.Told}{(attempt > 1 ? " again" : "")}");
            try
            {
                var answer = await world.Call(server, at => ask.Act.Do(new(at, world.Cast, Call())));
                Take(server, answer, told);
                return;
            }
            catch (NoAnswer e)
            {
                world.Tale.Happens($"{ask.Who} gets no answer to '{ask.Act.Told}': {e.Message}");
                if (!ask.Keyed && e.Reached) return;
            }
            await Task.Delay(Pause, world.Outside.Time);
        }
        world.Fail("everything comes to an end", $"{ask.Who} asked {MostTries} times to {ask.Act.Told}");
    }

    private Call Call()
    {
        var actor = Cast.ActorOf(ask.Who);
        return new(actor, Idempotency: ask.Keyed ? new(actor.By.Id, $"request {ask.Number}", ask.Act.Told) : null);
    }

    private void Take(SimulatedServer server, Answer answer, long told)
    {
        world.Tale.Happens($"{ask.Who} is told: {Outcome(answer)}");
        if (answer.Refusal is null) ask.Act.Learn(world.Cast, answer.Stream);
        world.Model.Acknowledged(answer, $"'{ask.Act.Told}'");
        if (answer.Read)
            world.Model.Expect(answer.Seq >= told, "a server knows what it has acknowledged", () => $"'{ask.Act.Told}' on {server.Name} showed position {answer.Seq}, after {told} was acknowledged there");
        else if (answer.Events > 0)
            server.Told[answer.Stream] = Math.Max(answer.Seq, server.Told.GetValueOrDefault(answer.Stream));
    }

    private static string Outcome(Answer answer) => answer switch
    {
        { Refusal: { } refusal } => $"refused, {refusal.Code}",
        { Replayed: true } => $"done before, at {answer.Seq}",
        { Read: true } => $"version {answer.Version}, as of {answer.Seq}",
        { Events: 0 } => "nothing to do",
        _ => $"done, at {answer.Seq}",
    };

    private Domain.StreamId? IdOf(Act act) => act switch
    {
        ReadLead read => world.Cast.Leads[read.Lead],
        ReadAccount read => world.Cast.Accounts[read.Account],
        ReadContact read => world.Cast.Contacts[read.Contact],
        _ => null,
    };
}
