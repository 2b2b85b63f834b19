using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Log.Postgres;

/// <summary>Writes one workspace over a connection it keeps: one round trip a batch, or two when it has to ask first.</summary>
internal sealed class PostgresLogWriter(NpgsqlDataSource source, WorkspaceId workspace, string self, TimeProvider time) : ILogWriter
{
    private readonly YoungLog young = new(source);
    private readonly WordOfCommits others = new(source, workspace, self, time);
    private NpgsqlConnection? connection;
    private int number;

    public async ValueTask<BatchFacts> Begin(BatchQuestions questions)
    {
        try
        {
            connection ??= await Open();
            if (number == 0) number = await Enter(connection);
            return await PostgresFacts.Read(connection, number, questions);
        }
        catch
        {
            await Drop();
            throw;
        }
    }

    public async ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        try
        {
            var word = others.With(resolution);
            await using var batch = PostgresWrites.Batch(connection!, number, resolution, purgeBefore, word);
            await batch.ExecuteNonQueryAsync();
            Note(resolution, word);
        }
        catch
        {
            await Drop();
            throw;
        }
    }

    /// <summary>One round trip: without a transaction begun, a batch of statements is one by itself.</summary>
    public async ValueTask<bool> TryCommit(Resolution resolution, long headSeq)
    {
        if (connection is null) return false;
        try
        {
            var word = others.With(resolution);
            await using var batch = PostgresWrites.Batch(connection, number, resolution, headSeq, word);
            await batch.ExecuteNonQueryAsync();
            Note(resolution, word);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DivisionByZero or PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
        catch
        {
            await Drop();
            throw;
        }
    }

    public async ValueTask Rollback()
    {
        if (connection is null) return;
        try
        {
            await using var command = new NpgsqlCommand("rollback", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            await Drop();
        }
    }

    public async ValueTask<bool> Committed(Resolution resolution)
    {
        await using var fresh = await source.OpenConnectionAsync();
        // The head's lock is had only when the transaction in doubt is over, one way or the other.
        await using var batch = new NpgsqlBatch(fresh).Add("select 1 from log.heads where workspace = $1 for update", P(number));
        var expected = AddWitness(batch, resolution);
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        return await rows.ReadAsync() && rows.GetGuid(0) == expected;
    }

    // Class 22: data exceptions; 23: constraints; 54: limits of the program.
    public bool Refused(Exception failure) => failure is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] };

    public async ValueTask DisposeAsync()
    {
        await others.TellNow();
        await Drop();
    }

    /// <summary>The id of an append that the batch wrote: all of it was committed, or nothing.</summary>
    private Guid AddWitness(NpgsqlBatch batch, Resolution resolution)
    {
        if (resolution.Events.Count > 0)
        {
            batch.Add("select append from log.events where workspace = $1 and seq = $2", P(number), P(resolution.Events[0].Seq));
            return resolution.Appends[0];
        }
        var (key, request) = resolution.Requests.First();
        batch.Add("select append from log.requests where workspace = $1 and principal = $2 and key = $3", P(number), P(key.Principal), P(key.Key));
        return request.Append;
    }

    private void Note(Resolution resolution, string? word)
    {
        others.Committed(resolution, word);
        young.Grew(resolution);
    }

    private async ValueTask<NpgsqlConnection> Open()
    {
        var open = await source.OpenConnectionAsync();
        try
        {
            await using var patience = new NpgsqlCommand($"set idle_in_transaction_session_timeout = '{Patience}'", open);
            await patience.ExecuteNonQueryAsync();
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    private async ValueTask<int> Enter(NpgsqlConnection open)
    {
        await using var batch = new NpgsqlBatch(open)
            .Add("insert into log.heads (name) values ($1) on conflict (name) do nothing", P(workspace.Value))
            .Add("select workspace from log.heads where name = $1", P(workspace.Value));
        return (int)(await batch.ExecuteScalarAsync())!;
    }

    private async ValueTask Drop()
    {
        if (connection is { } used) await used.DisposeAsync();
        connection = null;
    }
}
