using System.Diagnostics;
using Npgsql;
using static LeadGrains.Storage.Tests.Log.Appends;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>Plans made while a log was tiny must not outlive that.</summary>
[NeedsPostgres]
public sealed class PostgresYoungLogTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // half of what the database itself takes at least

    [ContractFact]
    public async Task A_log_that_has_grown_is_known_to_the_planner_at_once()
    {
        var connection = await PostgresServer.Instance.NewDatabase();
        var home = new PostgresLogHome(connection);
        try
        {
            var log = home.Open();
            (await log.Append(Here, To(Lead(1), events: 400))).Events();
            await using var source = NpgsqlDataSource.Create(connection);
            Assert.Equal(-1, await Known(source));
            (await log.Append(Here, To(Lead(2), events: 200))).Events();
            var started = Stopwatch.GetTimestamp();
            while (await Known(source) < 500) Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "The tables have no statistics.");
        }
        finally
        {
            await home.Remove();
        }
    }

    /// <returns>How many events the planner counts on; -1: it knows nothing.</returns>
    private static async Task<float> Known(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select reltuples from pg_class where oid = 'log.events'::regclass");
        return (float)(await command.ExecuteScalarAsync())!;
    }
}
