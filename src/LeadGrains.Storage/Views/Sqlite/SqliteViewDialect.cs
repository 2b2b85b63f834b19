using System.Text;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Views.Sqlite;

internal sealed class SqliteViewDialect : ViewDialect
{
    public static readonly SqliteViewDialect Instance = new();

    public override string Each(string parameter) => $"(select value from json_each({parameter}))";

    public override string Field(string parameter, string column) => $"({parameter} ->> {column})";

    public override string Along(string index) => $"indexed by {index}";

    public override string EachPair(string parameter) => $"(select value ->> 0 as one, value ->> 1 as other from json_each({parameter}))";

    public override string Holds(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    public override string Matching(ViewTable table, string parameter) =>
        $"select t.id from {table.Name}_grams cross join {table.Name} t on t.n = {table.Name}_grams.rowid where {table.Name}_grams match {parameter} and t.workspace = @workspace";

    public override object GramValue(IReadOnlyCollection<string> grams) => string.Join(" AND ", grams.Select(gram => $"\"{Tokens(gram)}\"{(SearchText.IsLetter(gram) ? "*" : "")}"));

    public override Task Insert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
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
            using var write = Statement(session, $"insert or replace into {Values(table)}");
            foreach (var row in rows)
                write.Execute(row);
        }
        return Task.CompletedTask;
    }

    public override Task Add(ViewSession session, ViewTable table, IReadOnlyList<string> sums, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        using var write = Statement(session, $"insert into {Values(table)} {OrAdd(table, sums)}");
        foreach (var row in rows)
            write.Execute(row);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<object?[]>> Find(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation)
    {
        using var read = Statement(session, $"select {string.Join(", ", table.AllColumns)} from {table.Name} where {Key(table)}");
        return Task.FromResult<IReadOnlyList<object?[]>>([.. keys.Select(key => read.Row(key)).OfType<object?[]>()]);
    }

    public override Task Delete(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation)
    {
        using var write = Statement(session, $"delete from {table.Name} where {Key(table)}");
        foreach (var key in keys)
            write.Execute(key);
        return Task.CompletedTask;
    }

    private static string Values(ViewTable table) => $"{table.Name} ({string.Join(", ", table.AllColumns)}) values ({Places(table.AllColumns.Count)})";

    private static string Key(ViewTable table) => string.Join(" and ", table.KeyColumns.Select((column, i) => $"{column} = ${i + 1}"));

    /// <summary>
    /// A text's grams as the index knows them. To it, every sign of ASCII but letters and digits separates words; as one of another script it does
    /// not. Two signs may look the same then: what is found is looked at.
    /// </summary>
    public static string Tokens(string grams) => string.Create(grams.Length, grams, static (tokens, from) =>
    {
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = from[i] == ' ' || !char.IsAscii(from[i]) || char.IsAsciiLetterOrDigit(from[i]) ? from[i] : (char)(from[i] + 0x80);
    });

    public static SqliteStatement Statement(ViewSession session, string sql) => new((SqliteConnection)session.Connection, sql);

    /// <summary>Such as <c>$1, $2, $3</c>.</summary>
    public static string Places(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"${i}"));
}
