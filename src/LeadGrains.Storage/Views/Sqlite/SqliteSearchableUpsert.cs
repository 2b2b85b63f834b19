using LeadGrains.Grains.Views;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>Writes rows of a searchable table with their grams. Grams are costly, so they are written only when the text changed.</summary>
internal sealed class SqliteSearchableUpsert(ViewSession session, ViewTable table)
{
    private readonly int _search = table.AllColumns.Count - 2;

    public void Write(IReadOnlyList<object?[]> rows)
    {
        var columns = table.AllColumns;
        var places = columns.Select((_, i) => $"${i + 1}").ToArray();
        using var find = SqliteViewDialect.Command(session, $"select n, search from {table.Name} where workspace = $1 and id = $2", 2);
        using var insert = SqliteViewDialect.Command(
            session, $"insert into {table.Name} ({string.Join(", ", columns)}) values ({string.Join(", ", places)}) returning n", columns.Count);
        using var update = SqliteViewDialect.Command(
            session, $"update {table.Name} set {string.Join(", ", columns.Skip(2).Select((column, i) => $"{column} = {places[i + 2]}"))} where workspace = $1 and id = $2", columns.Count);
        using var grams = SqliteViewDialect.Command(session, $"insert or replace into {table.Name}_grams (rowid, grams) values ($1, $2)", 2);
        foreach (var row in rows)
        {
            var (n, search) = Find(find, row);
            if (n is not null)
                SqliteViewDialect.With(update, row).ExecuteNonQuery();
            n ??= (long)SqliteViewDialect.With(insert, row).ExecuteScalar()!;
            var text = (string)row[_search]!;
            if (search != text)
                SqliteViewDialect.With(grams, n, string.Join(' ', SearchText.Grams(text).Select(SqliteViewDialect.Token))).ExecuteNonQuery();
        }
    }

    private static (long? N, string? Search) Find(SqliteCommand find, object?[] row)
    {
        using var found = SqliteViewDialect.With(find, row[0], row[1]).ExecuteReader();
        return found.Read() ? (found.GetInt64(0), found.GetString(1)) : (null, null);
    }
}
