using System.Text;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Views.Sqlite;

internal sealed class SqliteViewDialect : ViewDialect
{
    public static readonly SqliteViewDialect Instance = new();

    public override string Each(string parameter) => $"(select value from json_each({parameter}))";

    public override string Holds(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    public override string Matching(ViewTable table, string parameter) =>
        $"select t.id from {table.Name}_grams cross join {table.Name} t on t.n = {table.Name}_grams.rowid where {table.Name}_grams match {parameter} and t.workspace = @workspace";

    public override object GramValue(IReadOnlyCollection<string> grams) => string.Join(" AND ", grams.Select(gram => $"\"{Token(gram)}\""));

    public override Task Insert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        if (!table.Searchable)
            return Upsert(session, table, rows, cancellation);
        using var write = new SqliteSearchableWrite(session, table);
        foreach (var row in rows)
            write.Insert(row);
        return Task.CompletedTask;
    }

    public override Task Update(ViewSession session, ViewTable table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        using var write = Statement(session, $"update {table.Name} set {string.Join(", ", columns.Select((column, i) => $"{column} = ${i + 3}"))} where workspace = $1 and id = $2");
        foreach (var row in rows)
            write.Execute(row);
        return Task.CompletedTask;
    }

    public override Task Upsert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        if (table.Searchable)
        {
            using var write = new SqliteSearchableWrite(session, table);
            foreach (var row in rows)
                write.Upsert(row);
        }
        else
        {
            using var write = Statement(session, $"insert or replace into {table.Name} ({string.Join(", ", table.AllColumns)}) values ({Places(table.AllColumns.Count)})");
            foreach (var row in rows)
                write.Execute(row);
        }
        return Task.CompletedTask;
    }

    /// <summary>A text's grams as the index knows them, which minds no doubles: numbers, so that no sign of any script is taken for a separator.</summary>
    public static string Tokens(string normal)
    {
        var tokens = new StringBuilder(16 * normal.Length);
        foreach (var (first, second) in SearchText.Walk(normal))
        {
            if (first is { } before)
                Add(tokens, before);
            Add(tokens, second).Append(' ');
        }
        return tokens.ToString();
    }

    private static string Token(string gram) => gram.EnumerateRunes().Aggregate(new StringBuilder(), Add).ToString();

    private static StringBuilder Add(StringBuilder tokens, Rune rune)
    {
        Span<char> digits = stackalloc char[6];
        for (var (i, left) = (5, rune.Value); i >= 0; i--, left >>= 4)
            digits[i] = "0123456789abcdef"[left & 15];
        return tokens.Append(digits);
    }

    public static SqliteStatement Statement(ViewSession session, string sql) => new((SqliteConnection)session.Connection, sql);

    /// <summary>Such as <c>$1, $2, $3</c>.</summary>
    public static string Places(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"${i}"));
}
