using System.Data.Common;
using Dapper;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage;

/// <summary>Brings a store's schema up to date: numbered steps, each applied once, all in one transaction under a lock.</summary>
public static class Migrations
{
    /// <exception cref="StorageException">An applied step has changed since, or the database is newer than this program.</exception>
    public static void Apply(string store, StorageProvider provider, DbConnection connection) =>
        Apply(store, provider, connection, Migration.Of(store, provider));

    /// <summary>Changes nothing.</summary>
    /// <exception cref="StorageException">As for <c>Apply</c>, or steps are missing in the database.</exception>
    public static void Check(string store, StorageProvider provider, DbConnection connection)
    {
        var known = Migration.Of(store, provider);
        if (Pending(store, known, MigrationTable.For(store, provider).Applied(connection)).Count > 0)
            throw new StorageException($"The {store} database is older than this program; start the server once to bring it up to date.");
    }

    /// <summary>That this program can work with a store that has had these steps applied, after applying what is new.</summary>
    /// <exception cref="StorageException">A step has changed since, or is newer than this program.</exception>
    internal static void CheckKnown(string store, StorageProvider provider, IReadOnlyDictionary<int, string> applied) =>
        Pending(store, Migration.Of(store, provider), applied);

    internal static void Apply(string store, StorageProvider provider, DbConnection connection, IReadOnlyList<Migration> known)
    {
        var table = MigrationTable.For(store, provider);
        connection.Execute(table.Begin);
        try
        {
            connection.Execute(table.Create);
            foreach (var step in Pending(store, known, table.Applied(connection)))
            {
                connection.Execute(step.Sql);
                connection.Execute(table.Insert, new { step.Number, step.Name, step.Checksum });
            }
            connection.Execute("commit");
        }
        catch
        {
            connection.Execute("rollback");
            throw;
        }
    }

    private static List<Migration> Pending(string store, IReadOnlyList<Migration> known, IReadOnlyDictionary<int, string> applied)
    {
        if (applied.Keys.Except(known.Select(step => step.Number)).Order().FirstOrDefault() is var newer and > 0)
            throw new StorageException($"The {store} database is newer than this program: it has migration {newer}, which this program does not know. Run the newer program.");
        foreach (var step in known)
            if (applied.TryGetValue(step.Number, out var checksum) && checksum != step.Checksum)
                throw new StorageException($"Migration {step.Number} ({step.Name}) of the {store} database was changed after it had been applied. Restore the file; put changes in a new one.");
        return [.. known.Where(step => !applied.ContainsKey(step.Number))];
    }
}
