using LeadGrains.Domain;
using LeadGrains.Embedded;
using LeadGrains.Embedded.Simulation;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Leads;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Live;
using LeadGrains.Server.Reads;
using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Storage.Log;
using LeadGrains.Storage.Snapshots;
using LeadGrains.Storage.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime.Hosting;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>One server, from its start to its end: everything that is the product's is the real thing, wired as the server wires it.</summary>
internal sealed class SimulatedServer : ICommitListener
{
    private readonly MemoryConnection _connection;
    private readonly IServiceProvider _services;
    private readonly Grains.Workspaces.Directory _directory;
    private readonly Trouble _trouble;
    private readonly World _world;

    public SimulatedServer(World world, string name, Faults faults)
    {
        (_world, Faults, Process) = (world, faults, world.Simulation.NewProcess(name));
        _trouble = new(faults, () => world.ShortWait(Process), span => Task.Delay(span, Process.Time), () => world.CrashInside(this));
        _connection = world.Log.Connect(Process.Start);
        var ids = new Ids(Process.Time, new Random(world.Numbers.Next()));
        var codec = new EventCodec(new KeyRing(new KeyVault(new FaultyVault(world.Vault, _trouble, Process.Start)), ids));
        EventLog? log = null;
        Tail = new LogTail(() => log!, codec);
        log = new EventLog(
            new FaultyLog(_connection, _trouble, () => world.Bug == PlantedBug.AcknowledgedBeforeCommit && world.Tale.IsTold), [Tail, this], Process.Time, NullLogger<EventLog>.Instance);
        _directory = new(log, codec, Tail);
        var journal = new Journal(world.Alter(log), codec, Tail, _directory, new(World.Playbook), ids, Process.Time, NullLogger<Journal>.Instance);
        Founding = new(journal);
        _services = Host(journal);
        Grains = _services.GetRequiredService<IGrainFactory>();
        Feed = new ChangeFeed(Tail, new Authors(new Names(null!, Grains, _directory, null!), null!), new LiveOptions(), new History(null!));
        (Ids, Log, Codec) = (ids, log, codec);
    }

    public SimulatedProcess Process { get; }

    public Faults Faults { get; }

    public IGrainFactory Grains { get; }

    public Founding Founding { get; }

    public LogTail Tail { get; }

    public EventLog Log { get; }

    public ChangeFeed Feed { get; }

    public Ids Ids { get; }

    public EventCodec Codec { get; }

    public bool IsReady { get; private set; }

    public string Name => Process.Name;

    /// <summary>Positions that clients of this server have been told of, by stream: it must not answer from before.</summary>
    public Dictionary<StreamId, long> Told { get; } = [];

    /// <summary>Fails for every call that would be left without an answer.</summary>
    public HashSet<Action> OnEnd { get; } = [];

    public void Start() => _ = Process.Start(async () =>
    {
        await Persist(async () =>
        {
            await Tail.CatchUp(World.Workspace);
            await _directory.Load(World.Workspace, CancellationToken.None);
        });
        IsReady = true;
        _ = Poll();
        await Project();
    });

    /// <summary>It is gone from one moment to the next.</summary>
    public void Kill()
    {
        IsReady = false;
        Process.Kill();
        _connection.Break();
        foreach (var end in OnEnd.ToList()) end();
    }

    /// <summary>Takes no more calls.</summary>
    public void CloseDoors() => IsReady = false;

    /// <summary>Lets calls under way finish and puts its grains away.</summary>
    public async Task Stop()
    {
        await _services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().First().StopAsync(CancellationToken.None);
        await Log.DisposeAsync();
    }

    /// <summary>Word of other servers' commits.</summary>
    public void WakeUp() => Process.Post(() => _ = CatchUp());

    public ValueTask Committed(WorkspaceId workspace, IReadOnlyList<StoredEvent> batch)
    {
        _world.TellOthers(this);
        return ValueTask.CompletedTask;
    }

    private ServiceProvider Host(Journal journal)
    {
        var services = new ServiceCollection();
        Process.Host(services);
        services.AddSingleton(journal);
        var snapshots = new SnapshotStorage(new FaultySnapshots(_world.Snapshots, _trouble));
        services.AddGrainStorage(SnapshotStorage.Name, (_, _) => snapshots);
        services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrain<IWorkspaceGrain, WorkspaceGrain>().AddGrain<IAccountGrain, AccountGrain>()
                .AddGrain<IContactGrain, ContactGrain>().AddGrain<ILeadGrain, LeadGrain>();
            (grains.IdleAfter, grains.RefuseCallCycles) = (TimeSpan.FromSeconds(3), true);
            grains.CopyMessages = _world.CopiesMessages ? MessageCopy.ThroughJson(LogJson.Wire) : null;
        });
        return services.BuildServiceProvider();
    }

    private async Task Poll()
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Process.Time);
            await CatchUp();
        }
    }

    private async Task CatchUp()
    {
        try
        {
            await Tail.CatchUp(World.Workspace);
        }
        catch (LogUnavailableException)
        {
            // The poll comes again.
        }
    }

    private Task Project() => Persist(async () =>
    {
        while (true)
        {
            var position = _world.Views.Position;
            var events = await Tail.Read(World.Workspace, position, 100);
            await _world.ShortWait(Process);
            Faults.ThrowIf(Fault.ViewsFail);
            if (events.Count > 0) _world.Views.Apply(position, events);
            else await Tail.WaitBeyond(World.Workspace, position);
        }
    });

    /// <summary>Tries again, through whatever the store does.</summary>
    private async Task Persist(Func<Task> step)
    {
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception e) when (e is LogUnavailableException or StoreFailure)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), Process.Time);
            }
        }
    }
}
