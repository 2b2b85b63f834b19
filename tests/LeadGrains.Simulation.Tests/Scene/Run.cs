using System.Collections.Frozen;
using LeadGrains.Domain;
using LeadGrains.Embedded.Simulation;
using LeadGrains.Simulation.Tests.Checks;
using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Simulation.Tests.Workload;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>How a run ended.</summary>
/// <param name="Failure">Null: all is well.</param>
/// <param name="Begun">How many steps of the plan had been taken.</param>
internal sealed record RunResult(Plan Plan, Broken? Failure, ulong Trace, long Steps, long Events, int Begun, IReadOnlyList<string> Tale);

/// <summary>One plan, played from beginning to end.</summary>
internal sealed class Run
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private readonly Dictionary<Somebody, Task> _busy = [];
    private readonly List<Watcher> _watchers = [];
    private readonly World _world;
    private readonly Plan _plan;
    private bool _done;
    private int _begun;

    private Run(Plan plan, PlantedBug bug) => (_plan, _world) = (plan, new(plan.Seed, bug));

    public static RunResult Of(Plan plan, PlantedBug bug = PlantedBug.None)
    {
        var run = new Run(plan, bug);
        var failure = run.Play();
        var world = run._world;
        return new(plan, failure, world.Simulation.Trace, world.Simulation.Steps, world.Model.Head, run._begun, world.Tale.Sentences);
    }

    private Broken? Play()
    {
        try
        {
            _ = _world.Outside.Start(Everything);
            _world.Simulation.Run(() => _done, Limit);
            return null;
        }
        catch (SimulationFailedException e)
        {
            return e.InnerException as Broken ?? new Broken("nothing fails that is not meant to", e.InnerException!.ToString());
        }
        catch (TimeoutException e)
        {
            return new Broken("everything comes to an end", e.Message);
        }
    }

    private async Task Everything()
    {
        try
        {
            await Begin();
            foreach (var step in _plan.Steps) await Take(step);
            foreach (var busy in _busy.Values) await busy;
            _world.Heal();
            await new Ending(_world, _watchers).Check();
            _done = true;
        }
        catch (Exception e)
        {
            _world.Simulation.Fail(e);
        }
    }

    /// <summary>Two servers, a team, three sellers with little room.</summary>
    private async Task Begin()
    {
        _world.StartServer(0);
        _world.StartServer(1);
        Act[] scene = [new FoundTeam(), .. Cast.Sellers.Select((seller, i) => new HireSeller(seller, 1 + i / 2))];
        for (var i = 0; i < scene.Length; i++) await new Asking(_world, new(0, -i, Somebody.Root, 0, scene[i], Keyed: true)).Go();
        foreach (var (name, place, topics) in new[] { ("Watcher 1", 0, Array.Empty<string>()), ("Watcher 2", 1, []), ("Watcher 3", 0, ["owner:usr_ann", "pool"]) })
            Join(new Watcher(_world, name, place, topics.ToFrozenSet(StringComparer.Ordinal)));
        _world.Tale.IsTold = true;
    }

    private void Join(Watcher watcher)
    {
        _watchers.Add(watcher);
        _ = watcher.Watch();
    }

    private async Task Take(Step step)
    {
        if (step.Pause > 0) await Task.Delay(TimeSpan.FromMilliseconds(step.Pause), _world.Outside.Time);
        _begun++;
        switch (step)
        {
            case Step.Ask ask:
                _busy[ask.Who] = After(_busy.GetValueOrDefault(ask.Who, Task.CompletedTask), ask);
                break;
            case Step.Trouble { Fault: Fault.Crash } trouble:
                _world.Crash(trouble.Place);
                break;
            case Step.Trouble { Fault: Fault.Stop } trouble:
                _world.Stop(trouble.Place);
                break;
            case Step.Trouble trouble:
                _world.Arm(trouble.Place, trouble.Fault, trouble.Times);
                break;
        }
    }

    /// <summary>Each person does one thing at a time.</summary>
    private async Task After(Task before, Step.Ask ask)
    {
        await before;
        await new Asking(_world, ask).Go();
    }
}
