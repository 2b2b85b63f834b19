using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Npgsql;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>The ceiling: what is left of our design without rules, credentials, links, views and a feed. Leads in memory, a row in a log for each change, many in a commit.</summary>
internal static class LogServer
{
    public static void Map(WebApplication app, string connection)
    {
        var log = new GroupLog(connection);
        var leads = new ConcurrentDictionary<long, LeadRow>();
        var last = 0L;
        app.Lifetime.ApplicationStopped.Register(log.End);
        app.MapPost("/leads", async (CreateBody body) =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var lead = new LeadRow
            {
                Id = Interlocked.Increment(ref last), Title = body.Title, Channel = body.Channel, OwnerId = body.OwnerId, Amount = body.Amount, Currency = body.Currency,
                Product = body.Product, StageSince = now, CreatedAt = now, Version = 1,
            };
            await log.Append(lead.Id, JsonSerializer.Serialize(body, YardstickJson.Default.CreateBody));
            leads[lead.Id] = lead;
            return Results.Created($"/leads/{lead.Id}", lead);
        });
        app.MapPost("/leads/{id:long}/stage", async (long id, StageBody body) =>
        {
            if (!leads.TryGetValue(id, out var lead))
                return Results.NotFound();
            await log.Append(id, JsonSerializer.Serialize(body, YardstickJson.Default.StageBody));
            (lead.Stage, lead.Reason, lead.StageSince) = (body.Stage, body.Reason, TimeProvider.System.GetUtcNow().UtcDateTime);
            lead.Version++;
            return Results.Ok(lead);
        });
    }

    /// <summary>Rows that come while a commit is under way share the next one.</summary>
    private sealed class GroupLog
    {
        private const int Most = 512;
        private const string Table = "create table changes (seq bigint generated always as identity primary key, lead bigint not null, change text not null)";
        private const string Insert = "insert into changes (lead, change) select * from unnest($1, $2)";

        private readonly Channel<Row> rows = Channel.CreateUnbounded<Row>(new() { SingleReader = true });

        public GroupLog(string connection) => _ = Task.Run(() => Write(connection));

        public Task Append(long lead, string change)
        {
            var row = new Row(lead, change, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return rows.Writer.TryWrite(row) ? row.Written.Task : throw new InvalidOperationException("the log has ended");
        }

        public void End() => rows.Writer.TryComplete();

        private async Task Write(string connection)
        {
            var batch = new List<Row>(Most);
            try
            {
                await using var database = new NpgsqlConnection(connection);
                await database.OpenAsync();
                await using (var create = new NpgsqlCommand(Table, database))
                    await create.ExecuteNonQueryAsync();
                var leads = new NpgsqlParameter<long[]>();
                var changes = new NpgsqlParameter<string[]>();
                await using var insert = new NpgsqlCommand(Insert, database) { Parameters = { leads, changes } };
                while (await rows.Reader.WaitToReadAsync())
                {
                    while (batch.Count < Most && rows.Reader.TryRead(out var row))
                        batch.Add(row);
                    (leads.TypedValue, changes.TypedValue) = ([.. batch.Select(row => row.Lead)], [.. batch.Select(row => row.Change)]);
                    if (!insert.IsPrepared)
                        await insert.PrepareAsync();
                    await insert.ExecuteNonQueryAsync();
                    batch.ForEach(row => row.Written.SetResult());
                    batch.Clear();
                }
            }
            catch (Exception e)
            {
                rows.Writer.TryComplete(e);
                batch.ForEach(row => row.Written.TrySetException(e));
            }
        }

        private sealed record Row(long Lead, string Change, TaskCompletionSource Written);
    }
}
