using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Databases;

/// <summary>A connection with its statements, each prepared once. Not for two threads at a time.</summary>
public sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);
    private int copiedBackAfter;

    public SqliteConnection Connection => connection;

    /// <summary>The prepared statement of this text; parameters are <c>$1</c>, <c>$2</c> …</summary>
    public SqliteStatement Statement(string sql)
    {
        if (statements.TryGetValue(sql, out var statement)) return statement;
        return statements[sql] = new SqliteStatement(connection, sql);
    }

    /// <summary>Reads with several statements from one snapshot; it also spares each of them taking the file's locks.</summary>
    public T AtOnce<T>(Func<T> read)
    {
        Statement("begin").Execute();
        try
        {
            return read();
        }
        finally
        {
            Statement("commit").Execute();
        }
    }

    /// <summary>Runs a text once, without keeping it.</summary>
    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Lets the write-ahead log be copied into the file with the first commit that makes it so long.</summary>
    public void CopyBackAfter(int pages)
    {
        if (pages == copiedBackAfter) return;
        Run($"pragma wal_autocheckpoint = {pages}");
        copiedBackAfter = pages;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        connection.Dispose();
    }
}
