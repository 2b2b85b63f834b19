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

    /// <summary>How many outcomes of requests are kept.</summary>
    public abstract Task<long> CountRequests();

    public virtual async Task Remove() => await Close();

    protected abstract ILogDatabase Connect();

    protected abstract void Disconnect();
}

internal sealed class SqliteLogHome(string? place = null) : LogHome
{
    private readonly TempFolder folder = new();
    private DataDirectory? directory;

    private string Data => Path.Combine(place ?? folder.Path, "data");

    public override Task<long> CountRequests() =>
        directory!.Database(Stores.Log).Reading.Read(session => (long)session.Statement("select count(*) from requests").Scalar()!);

    public void CopyTo(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(Data, "log.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    public override async Task Remove()
    {
        await base.Remove();
        folder.Dispose();
    }

    protected override ILogDatabase Connect()
    {
        directory ??= DataDirectory.Open(new StorageOptions { DataDirectory = Data });
        return new SqliteLog(directory.Database(Stores.Log));
    }

    protected override void Disconnect()
    {
        directory?.Dispose();
        directory = null;
    }
}
