using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Hosting;

/// <summary>Forgets what is in this server's memory of people whose keys were destroyed, wherever that was done.</summary>
public sealed class KeyNews(KeyRing keys, Grains.Workspaces.Directory directory) : IHearNews
{
    private long _heeded;

    public string Channel => PostgresNews.Keys;

    public async Task Heard(string? text, CancellationToken cancellation)
    {
        await keys.Look(cancellation);
        var epoch = keys.Epoch;
        if (epoch == _heeded)
            return;
        // Grains and the tail look for themselves.
        await directory.Load(WorkspaceId.Default, cancellation);
        _heeded = epoch;
    }
}
