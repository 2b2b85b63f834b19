using Dapper;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Views.Postgres;

/// <summary>An advisory lock held by a connection of its own: PostgreSQL gives it on when the connection ends, however that comes.</summary>
internal sealed class PostgresLead : ViewLead
{
    /// <summary>Seconds without a word after which the connections of a source that leads are taken from show that their process lives.</summary>
    public const int SignOfLife = 2;

    /// <summary>A machine that vanishes is noticed within seconds, not hours; so is a process that is frozen, whose connection stands but says nothing.</summary>
    private const string NoticeDeath =
        $"set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3; set idle_session_timeout = '{Patience}'";

    private readonly NpgsqlConnection _connection;

    private PostgresLead(NpgsqlConnection connection) => _connection = connection;

    /// <param name="source">Its connections give signs of life.</param>
    /// <returns>Null while another process holds it.</returns>
    public static async ValueTask<PostgresLead?> TryTake(NpgsqlDataSource source, string what, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        var taken = false;
        try
        {
            taken = await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select pg_try_advisory_lock(hashtextextended(@what, 0))", new { what }, cancellationToken: cancellation));
            if (!taken)
                return null;
            await connection.ExecuteAsync(NoticeDeath);
            return new(connection);
        }
        finally
        {
            if (!taken)
                await connection.DisposeAsync();
        }
    }

    public override async ValueTask<bool> Holds(CancellationToken cancellation)
    {
        try
        {
            await _connection.ExecuteAsync(new CommandDefinition("select 1", cancellationToken: cancellation));
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            // Returning it to the pool would let go of the lock only when it is used again.
            await _connection.ExecuteAsync("select pg_advisory_unlock_all(); reset idle_session_timeout");
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // Lost already.
        }
        await _connection.DisposeAsync();
    }
}
