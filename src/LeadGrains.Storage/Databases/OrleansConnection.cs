using Npgsql;

namespace LeadGrains.Storage.Databases;

/// <summary>How Orleans' AdoNet packages reach their schema.</summary>
public static class OrleansConnection
{
    /// <summary>Membership and snapshots are small and seldom asked for: they must not take connections from the log.</summary>
    private const int MostConnections = 10;

    /// <summary>The same database with the schema <see cref="Stores.Orleans"/> as search path: the packages name their table without one.</summary>
    public static string String(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Stores.Orleans, MaxPoolSize = MostConnections }.ToString();
}
