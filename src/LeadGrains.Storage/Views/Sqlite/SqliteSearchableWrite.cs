using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>
/// Writes rows of a searchable table with their grams. Indexes are what costs: grams are written only when the text changed,
/// and a row of which no list sees a change is written beside all indexes.
/// </summary>
internal sealed class SqliteSearchableWrite : IDisposable
{
    private const int Keys = 2;

    private readonly SqliteStatement _find;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _updateDoc;
    private readonly SqliteStatement _grams;
    private readonly SqliteStatement _newGrams;

    public SqliteSearchableWrite(ViewSession session, ViewTable table)
    {
        var (name, columns) = (table.Name, table.AllColumns);
        var listed = columns.Skip(Keys).ToArray();
        _find = SqliteViewDialect.Statement(session, $"select n, {string.Join(", ", listed)} from {name} where workspace = $1 and id = $2");
        _insert = SqliteViewDialect.Statement(session, $"insert into {name} ({string.Join(", ", columns)}) values ({SqliteViewDialect.Places(columns.Count)})");
        _update = SqliteViewDialect.Statement(session, $"update {name} set {string.Join(", ", listed.Select((column, i) => $"{column} = ${i + 2}"))} where n = $1");
        _updateDoc = SqliteViewDialect.Statement(session, $"update {name} set doc = $2 where n = $1");
        _grams = SqliteViewDialect.Statement(session, $"insert or replace into {name}_grams (rowid, grams) values ($1, $2)");
        _newGrams = SqliteViewDialect.Statement(session, $"insert into {name}_grams (rowid, grams) values ($1, $2)");
    }

    /// <param name="row">Not there yet.</param>
    public void Insert(object?[] row) => _newGrams.Execute(_insert.Insert(row), Tokens(row));

    public void Upsert(object?[] row)
    {
        if (_find.Row(row.AsSpan(0, Keys)) is not [long n, .. var old])
        {
            Insert(row);
            return;
        }
        var now = row.AsSpan(Keys);
        if (old.AsSpan(..^1).SequenceEqual(now[..^1]))
            _updateDoc.Execute(n, now[^1]);
        else
            _update.Execute([n, .. now]);
        if (!Equals(old[^2], now[^2]))
            _grams.Execute(n, Tokens(row));
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _insert, _update, _updateDoc, _grams, _newGrams })
            statement.Dispose();
    }

    private static string Tokens(object?[] row) => SqliteViewDialect.Tokens(SearchText.Grams((string)row[^2]!));
}
