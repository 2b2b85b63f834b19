using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>What every log keeps to, whatever it is made of. The suites below are run on each database.</summary>
public abstract class EventLogContract : IAsyncLifetime
{
    private LogHome? home;

    internal LogHome Home => home!;

    protected EventLog Log { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        home = await NewHome();
        Log = Home.Open();
    }

    public Task DisposeAsync() => Home.Remove();

    private protected abstract Task<LogHome> NewHome();

    protected async Task Reopen()
    {
        await Home.Close();
        Log = Home.Open();
    }

    /// <summary>Opens the log again with something in between.</summary>
    private protected async Task Reopen(Func<ILogDatabase, ILogDatabase> between)
    {
        Home.Between = between;
        await Reopen();
    }

    private protected Task<AppendResult> Append(Append append, CancellationToken cancellation = default) => Log.Append(Appends.Here, append, cancellation);
}
