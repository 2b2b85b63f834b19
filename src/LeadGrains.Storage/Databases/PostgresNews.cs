using System.Runtime.CompilerServices;
using Npgsql;

namespace LeadGrains.Storage.Databases;

/// <summary>
/// Word from other servers of the same database, over one connection of its own (LISTEN/NOTIFY). It carries no data:
/// whoever hears it looks for himself, and looks now and then without having heard anything.
/// </summary>
public sealed class PostgresNews(PostgresDatabase database)
{
    /// <summary>A batch was committed to the log: <c>{server} {position} {workspace}</c>.</summary>
    public const string Log = "leadgrains_log";

    /// <summary>Keys were destroyed.</summary>
    public const string Keys = "leadgrains_keys";

    /// <summary>Credentials were revoked.</summary>
    public const string Tokens = "leadgrains_tokens";

    private const int PingSeconds = 5;

    /// <summary>Names this process in what it tells the others, so that it need not heed its own words.</summary>
    public string Self => database.Self;

    /// <summary>
    /// Listens until the connection breaks, which throws. The first item, when it listens, and one after every
    /// <paramref name="quiet"/> without news are null: time to look whether something was missed.
    /// </summary>
    public async IAsyncEnumerable<News?> Hear(TimeSpan quiet, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.Source(Stores.Log).OpenConnectionAsync(cancellation);
        var heard = new Queue<News>();
        connection.Notification += (_, told) => heard.Enqueue(new(told.Channel, told.Payload));
        await Execute(connection, $"listen {Log}; listen {Keys}; listen {Tokens}", cancellation);
        yield return null;
        while (true)
        {
            while (heard.TryDequeue(out var news))
                yield return news;
            if (await connection.WaitAsync(quiet, cancellation))
                continue;
            // A connection that died without a word is found out by asking.
            await Execute(connection, "select 1", cancellation);
            yield return null;
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PingSeconds };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <param name="Channel">One of <see cref="PostgresNews"/>' constants.</param>
public readonly record struct News(string Channel, string Text);
