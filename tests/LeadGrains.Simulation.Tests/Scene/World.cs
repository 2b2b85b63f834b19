using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Embedded.Simulation;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Playbooks;
using LeadGrains.Simulation.Tests.Checks;
using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Simulation.Tests.Stories;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>Two servers on one store, the people who use them, and the watchers.</summary>
internal sealed class World
{
    public static readonly WorkspaceId Workspace = WorkspaceId.Default;
    /// <summary>As delivered.</summary>
    public static readonly WrittenPlaybook Playbook = PlaybookFile.Read(PlaybookFile.Find(new ServerOptions().Playbook));

    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);
    private readonly SimulatedServer?[] _servers = new SimulatedServer?[2];
    private readonly Faults[] _faults = new Faults[2];
    private readonly Random _delays;

    public World(int seed, PlantedBug bug)
    {
        (Bug, Simulation, Numbers, _delays) = (bug, new(seed), new(seed), new(seed));
        CopiesMessages = seed % 8 == 0;
        Log = new() { PositionBeforeLock = bug == PlantedBug.PositionBeforeLock };
        Outside = Simulation.NewProcess("outside");
        Model = new(this);
        Log.Committed = (_, resolution) => Model.Committed(resolution);
        for (var i = 0; i < _faults.Length; i++)
        {
            var name = NameOf(i);
            _faults[i] = new(fault => Tale.Happens($"{name}: {Sentences.Of(fault)}"));
        }
    }

    public PlantedBug Bug { get; }

    public SimulatedWorld Simulation { get; }

    /// <summary>Whatever is not a server: people, watchers, the network. It never ends.</summary>
    public SimulatedProcess Outside { get; }

    /// <summary>Seeds for what is random inside servers.</summary>
    public Random Numbers { get; }

    public MemoryLog Log { get; }

    public VaultRows Vault { get; } = new();

    public SnapshotRows Snapshots { get; } = new();

    public SharedViews Views { get; } = new();

    public Model Model { get; }

    public Tale Tale { get; } = new();

    public Cast Cast { get; } = new();

    public bool CopiesMessages { get; }

    public IEnumerable<SimulatedServer> Servers => _servers.OfType<SimulatedServer>();

    public SimulatedServer? At(int place) => _servers[place];

    public static string NameOf(int place) => place == 0 ? "A" : "B";

    public void Fail(string rule, string found) => Simulation.Fail(new Broken(rule, found));

    public IEventLog Alter(IEventLog log) => Bug switch
    {
        PlantedBug.NoExpectedVersion => new VersionlessLog(log),
        PlantedBug.CapacityCheckedOutsideTheAppend => new LaxCapacityLog(log),
        _ => log,
    };

    /// <summary>The small difference between things that seem to happen at once; often none.</summary>
    public Task ShortWait(SimulatedProcess process) =>
        _delays.Next(4) is var milliseconds and > 1 ? Task.Delay(TimeSpan.FromMilliseconds(milliseconds - 1), process.Time) : Task.CompletedTask;

    public void StartServer(int place)
    {
        var server = new SimulatedServer(this, NameOf(place), _faults[place]);
        _servers[place] = server;
        server.Start();
    }

    public void Arm(int place, Fault fault, int times) => _faults[place].Arm(fault, times);

    public void Heal()
    {
        foreach (var faults in _faults) faults.Clear();
    }

    public void Crash(int place)
    {
        if (_servers[place] is not { } server) return;
        Tale.Happens($"{server.Name} crashes");
        End(place, server);
    }

    /// <summary>From within the server's own code, which never goes on.</summary>
    public Task CrashInside(SimulatedServer server)
    {
        var place = Array.IndexOf(_servers, server);
        if (place >= 0) End(place, server);
        return new TaskCompletionSource().Task;
    }

    /// <summary>In good order: what is under way is finished first.</summary>
    public void Stop(int place)
    {
        if (_servers[place] is not { IsReady: true } server) return;
        Tale.Happens($"{server.Name} is stopped in good order");
        server.CloseDoors(); // at once, or somebody would take it for up until its own turn comes
        server.Process.Post(() => _ = Stopping());

        async Task Stopping()
        {
            await server.Stop();
            Outside.Post(() =>
            {
                if (_servers[place] == server) End(place, server);
            });
        }
    }

    public void TellOthers(SimulatedServer from)
    {
        foreach (var other in Servers.Where(other => other != from))
        {
            if (!other.Faults.Hits(Fault.WakeUpLost)) other.WakeUp();
        }
    }

    private void End(int place, SimulatedServer server)
    {
        _servers[place] = null;
        server.Kill();
        Outside.Post(() => _ = Restart());

        async Task Restart()
        {
            await Task.Delay(RestartAfter, Outside.Time);
            if (_servers[place] is not null) return;
            Tale.Happens($"{NameOf(place)} starts again");
            StartServer(place);
        }
    }
}

/// <summary>Something that must always hold did not.</summary>
internal sealed class Broken(string rule, string found) : Exception($"{rule}: {found}")
{
    public string Rule => rule;

    public string Found => found;
}
