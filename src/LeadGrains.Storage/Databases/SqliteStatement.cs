using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeadGrains.Storage.Databases;

/// <summary>
/// A prepared statement, its parameters given by position. What gives at most one row talks to SQLite without the provider's
/// command and reader, which cost more than such a statement itself.
/// </summary>
public sealed class SqliteStatement(SqliteConnection connection, string sql) : IDisposable
{
    private SqliteCommand? command;
    private sqlite3_stmt? prepared;
    private int[] places = [];
    private byte[] buffer = new byte[1024];

    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">As for any command.</exception>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        var statement = Bound(values);
        try
        {
            while (Stepped(statement)) { }
            return raw.sqlite3_stmt_readonly(statement) == 0 ? raw.sqlite3_changes(connection.Handle) : 0;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Inserts a row and tells its row id. A <c>returning</c> clause would have SQLite keep a copy of every page that the row touches.</summary>
    public long Insert(params ReadOnlySpan<object?> values)
    {
        Execute(values);
        return raw.sqlite3_last_insert_rowid(connection.Handle);
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values) => Row(values) is { } row ? row[0] : null;

    /// <summary>The columns of the first row, or null.</summary>
    public object?[]? Row(params ReadOnlySpan<object?> values)
    {
        var statement = Bound(values);
        try
        {
            if (!Stepped(statement))
                return null;
            var row = new object?[raw.sqlite3_column_count(statement)];
            for (var i = 0; i < row.Length; i++)
                row[i] = Column(statement, i);
            return row;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Dispose the reader before using the statement again.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        command ??= new SqliteCommand(sql, connection);
        for (var i = command.Parameters.Count; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteReader();
    }

    public void Dispose()
    {
        command?.Dispose();
        prepared?.Dispose();
    }

    private sqlite3_stmt Bound(ReadOnlySpan<object?> values)
    {
        if (prepared is null)
        {
            Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out var made));
            prepared = made;
            // SQLite numbers such names in the order in which it meets them.
            places = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(made)).Select(i => raw.sqlite3_bind_parameter_index(made, $"${i}"))];
        }
        for (var i = 0; i < values.Length; i++)
            Check(Bind(prepared, places[i], values[i]));
        return prepared;
    }

    private int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        "" => raw.sqlite3_bind_text(statement, place, ""), // an empty span would be null
        string text => raw.sqlite3_bind_text(statement, place, Utf8(text)),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        short number => raw.sqlite3_bind_int64(statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"{value.GetType()} is no value of a statement.", nameof(value)),
    };

    /// <summary>SQLite copies what is bound.</summary>
    private ReadOnlySpan<byte> Utf8(string text)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) is var most && most > buffer.Length)
            buffer = new byte[most];
        return buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
    }

    /// <returns>Whether there is a row.</returns>
    private bool Stepped(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        throw Failure(code);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Failure(code);
    }

    private SqliteException Failure(int code) =>
        new($"SQLite Error {code}: '{raw.sqlite3_errmsg(connection.Handle).utf8_to_string()}'.", code, raw.sqlite3_extended_errcode(connection.Handle));

    private static object? Column(sqlite3_stmt statement, int i) => raw.sqlite3_column_type(statement, i) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, i),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, i),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, i).ToArray(),
        _ => raw.sqlite3_column_text(statement, i).utf8_to_string(),
    };
}
