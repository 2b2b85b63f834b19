using Npgsql;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>
/// A table that has just grown from nothing has no statistics until the database finds time for it. Plans made meanwhile, which connections
/// keep, read a workspace's whole log to find one stream's events. Statistics also end such plans.
/// </summary>
internal sealed class YoungLog(NpgsqlDataSource source)
{
    /// <summary>Positions at which it is looked at; by the last one the database has long taken over.</summary>
    private static readonly long[] Sizes = [500, 5_000, 50_000];

    public void Grew(Resolution resolution)
    {
        if (resolution.Events.Count == 0) return;
        var from = resolution.Events[0].Seq;
        if (Array.Exists(Sizes, size => from <= size && size <= resolution.HeadSeq)) _ = Analyze();
    }

    /// <summary>Nobody waits for it, and nothing rests on it.</summary>
    private async Task Analyze()
    {
        try
        {
            await using var command = source.CreateCommand("analyze log.events, log.links, log.counters, log.keys, log.requests");
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException or InvalidOperationException)
        {
            // The database will come to it by itself.
        }
    }
}
