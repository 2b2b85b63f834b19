using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Log;
using LeadGrains.Storage.Log.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>A place for a test's log, which can be closed and opened again.</summary>
internal abstract class LogHome
{
    private readonly List<IAsyncDisposable> open = [];

    public ManualTime Time { get; } = new();

    public List<ICommitListener> Listeners { get; } = [];

    /// <summary>Puts something between the log and its database.</summary>
    public Func<ILogDatabase, ILogDatabase> Between { get; set; } = database => database;

    /// <summary>How long the log tries to reach its database.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    public EventLog Open()
    {
        var log = new EventLog(Between(Connect()), Listeners, Time, NullLogger<EventLog>.Instance, Patience);
        open.Add(log);
        return log;
    }

    public async Task Close()
    {
        foreach (var log in open) await log.DisposeAsync();
        open.Clear();
        Disconnect();
    }

    public virtual async Task Remove() => await Close();

    protected abstract ILogDatabase Connect();

    protected abstract void Disconnect();
}

internal sealed class SqliteLogHome : LogHome
{
    private readonly TempFolder folder = new();
    private DataDirectory? directory;

    public override async Task Remove()
    {
        await base.Remove();
        folder.Dispose();
    }

    protected override ILogDatabase Connect()
    {
        directory ??= DataDirectory.Open(new StorageOptions { DataDirectory = folder["data"] });
        return new SqliteLog(directory.Database(Stores.Log));
    }

    protected override void Disconnect()
    {
        directory?.Dispose();
        directory = null;
    }
}
