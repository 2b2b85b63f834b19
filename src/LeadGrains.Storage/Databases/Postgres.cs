using Npgsql;

namespace LeadGrains.Storage.Databases;

/// <summary>Short ways to say statements with positional parameters, typed so that nothing is boxed or guessed.</summary>
internal static class Postgres
{
    /// <summary>How long what others wait for, a transaction or a lock, may stand still: of a process that was frozen since, the server undoes it then.</summary>
    public const string Patience = "10s";

    /// <summary>Bytes that go out in one send: a batch that comes in several wakes the database for each.</summary>
    public const int WriteBuffer = 64 * 1024;

    public static NpgsqlParameter<T> P<T>(T value) => new() { TypedValue = value };

    public static NpgsqlBatch Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
        return batch;
    }

    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Runs an endless loop on the pool, whoever starts it: begun inside a grain it would else stay on the grain's scheduler.</summary>
    public static Task OnPool(Func<Task> loop) =>
        Task.Factory.StartNew(loop, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
}
