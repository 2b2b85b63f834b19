using LeadGrains.Grains.Views;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>
/// Writes rows of a searchable table with their grams. Only what changed is written: SQLite renews every index
/// of a column that is set, to the same value too, and the grams cost as much as all of them.
/// </summary>
internal sealed class SqliteSearchableUpsert(ViewSession session, ViewTable table) : IDisposable
{
    private const int Keys = 2;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _columns = table.AllColumns;
    private readonly string _find = $"select n, {string.Join(", ", table.Columns)} from {table.Name} where workspace = $1 and id = $2";

    private readonly string _insert =
        $"insert into {table.Name} ({string.Join(", ", table.AllColumns)}) values ({string.Join(", ", table.AllColumns.Select((_, i) => $"${i + 1}"))}) returning n";

    private readonly string _grams = $"insert or replace into {table.Name}_grams (rowid, grams) values ($1, $2)";

    public void Write(object?[] row)
    {
        var search = _columns.Count - 2;
        if (Find(row) is not { } old)
        {
            Index((long)Command(_insert, row).ExecuteScalar()!, (string)row[search]!);
            return;
        }
        var changed = Enumerable.Range(Keys, row.Length - Keys).Where(i => !Equals(row[i], old.Values[i - Keys])).ToArray();
        if (changed.Length == 0)
            return;
        var set = string.Join(", ", changed.Select((column, i) => $"{_columns[column]} = ${i + 2}"));
        Command($"update {table.Name} set {set} where n = $1", [old.N, .. changed.Select(column => row[column])]).ExecuteNonQuery();
        if (changed.Contains(search))
            Index(old.N, (string)row[search]!);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private void Index(long n, string text) =>
        Command(_grams, [n, string.Join(' ', SearchText.Grams(text).Select(SqliteViewDialect.Token))]).ExecuteNonQuery();

    private (long N, object?[] Values)? Find(object?[] row)
    {
        using var found = Command(_find, [row[0], row[1]]).ExecuteReader();
        if (!found.Read())
            return null;
        var values = new object?[table.Columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = found.IsDBNull(i + 1) ? null : found.GetValue(i + 1);
        return (found.GetInt64(0), values);
    }

    private SqliteCommand Command(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands[sql] = command = SqliteViewDialect.Command(session, sql, values.Length);
        return SqliteViewDialect.With(command, values);
    }
}
