using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Benchmarks;

/// <summary>What one writes by hand: read line by line, insert row by row, one transaction, one table with the indexes of our list and SQLite's own trigrams.</summary>
internal static class ImportYardstick
{
    private const string Schema = """
        pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;
        create table leads (n integer primary key, workspace text, id text, account_id text, stage text, type text, owner_id text, team_id text, pooled integer, source text, title text, amount real, engaged_on text) strict;
        create unique index leads_id on leads (workspace, id);
        create index leads_stage on leads (workspace, stage, id);
        create index leads_type on leads (workspace, type, id);
        create index leads_owner_stage on leads (workspace, owner_id, stage, id);
        create index leads_team_stage on leads (workspace, team_id, stage, id);
        create index leads_account on leads (workspace, account_id, id);
        create index leads_source on leads (workspace, source, id);
        create index leads_pool on leads (workspace, pooled, id) where pooled = 1;
        create virtual table leads_text using fts5 (title, content = '', tokenize = 'trigram');
        """;

    /// <returns>Seconds.</returns>
    public static double Run(string database, string file)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Command(connection, Schema).ExecuteNonQuery();
        var started = Stopwatch.GetTimestamp();
        Command(connection, "begin").ExecuteNonQuery();
        using var lead = Command(connection, "insert into leads (n, workspace, id, account_id, stage, type, owner_id, team_id, pooled, source, title, amount, engaged_on) values ($0, 'default', $1, $2, $3, 'Problem', $4, $5, 0, 'import', $6, $7, $8)", 9);
        using var text = Command(connection, "insert into leads_text (rowid, title) values ($0, $1)", 2);
        var n = 0L;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split(',');
            Run(lead, ++n, cells[0], cells[2], cells[3], cells[4], $"team of {cells[4]}", cells[1], double.Parse(cells[6]), cells[7]);
            Run(text, n, cells[1]);
        }
        Command(connection, "commit").ExecuteNonQuery();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters = 0)
    {
        var command = new SqliteCommand(sql, connection);
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }
}
