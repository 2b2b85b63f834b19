using Npgsql;

namespace LeadGrains.Storage.Databases;

/// <summary>One silo, as it last signed itself in.</summary>
public sealed record OrleansMember(string Address, int Port, DateTimeOffset LastSign);

/// <summary>Reads the table of a cluster's members, which Orleans keeps.</summary>
public static class OrleansMembers
{
    private const string Sql = "select address, port, last_alive from orleans.silos where cluster = $1 and status = $2 order by last_alive";

    /// <param name="status">As Orleans numbers them.</param>
    /// <returns>Whoever was heard of longest ago first.</returns>
    public static async Task<IReadOnlyList<OrleansMember>> At(PostgresDatabase database, string cluster, int status, CancellationToken cancellation)
    {
        await using var command = database.Source(Stores.Orleans).CreateCommand(Sql);
        command.Parameters.Add(new() { Value = cluster });
        command.Parameters.Add(new() { Value = status });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<OrleansMember> members = [];
        while (await rows.ReadAsync(cancellation)) members.Add(new(rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return members;
    }
}
