using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadGrains.Storage.Databases;

/// <summary>The library as a whole, set up before the first database is opened.</summary>
internal static class SqliteLibrary
{
    static SqliteLibrary()
    {
        Batteries_V2.Init();
        // Counting every allocation takes a lock that all threads of the process share: a quarter of what writing views cost.
        // Too late when somebody else has opened a database before; then it is only slower.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public static SqliteConnection Connection(string connectionString) => new(connectionString);
}
