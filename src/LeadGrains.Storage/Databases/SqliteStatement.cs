using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Databases;

/// <summary>A prepared statement, its parameters given by position.</summary>
public sealed class SqliteStatement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly SqliteCommand command = new(sql, connection);

    public int Execute(params ReadOnlySpan<object?> values) => With(values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values) => With(values).ExecuteScalar() is var found and not DBNull ? found : null;

    /// <summary>Dispose the reader before using the statement again.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values) => With(values).ExecuteReader();

    public void Dispose() => command.Dispose();

    private SqliteCommand With(ReadOnlySpan<object?> values)
    {
        for (var i = command.Parameters.Count; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
