using System.Globalization;
using System.Text;
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

    public override Task Upsert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        if (table.Searchable)
            new SqliteSearchableUpsert(session, table).Write(rows);
        else
            Overwrite(session, table, rows);
        return Task.CompletedTask;
    }

    /// <summary>A gram as the index knows it: numbers, so that no sign of any script is taken for a separator.</summary>
    public static string Token(string gram)
    {
        var token = new StringBuilder();
        foreach (var rune in gram.EnumerateRunes())
            token.Append(CultureInfo.InvariantCulture, $"{rune.Value:x6}");
        return token.ToString();
    }

    public static SqliteCommand Command(ViewSession session, string sql, int parameters)
    {
        var command = ((SqliteConnection)session.Connection).CreateCommand();
        command.Transaction = (SqliteTransaction)session.Transaction;
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    public static SqliteCommand With(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static void Overwrite(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows)
    {
        var places = string.Join(", ", table.AllColumns.Select((_, i) => $"${i + 1}"));
        using var insert = Command(session, $"insert or replace into {table.Name} ({string.Join(", ", table.AllColumns)}) values ({places})", table.AllColumns.Count);
        foreach (var row in rows)
            With(insert, row).ExecuteNonQuery();
    }
}
