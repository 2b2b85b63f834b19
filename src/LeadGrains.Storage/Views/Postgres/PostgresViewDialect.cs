using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Views.Postgres;

/// <summary>Rows are written a column per parameter. A searchable table's grams are kept beside it, and written with its texts alone.</summary>
internal sealed class PostgresViewDialect : ViewDialect
{
    public static readonly PostgresViewDialect Instance = new();

    public override string Each(string parameter) => $"(select json_array_elements_text({parameter}::json))";

    public override string Field(string parameter, string column) => $"({parameter}::jsonb ->> {column})";

    public override string Along(string index) => "";

    public override string EachPair(string parameter) => $"(select value ->> 0 as one, value ->> 1 as other from json_array_elements({parameter}::json))";

    public override string Holds(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    public override string Matching(ViewTable table, string parameter) =>
        $"select t.id from {table.Name}_grams t where t.workspace = @workspace and t.grams @@ {parameter}::tsquery";

    public override object GramValue(IReadOnlyCollection<string> grams) => string.Join(" & ", grams.Select(gram => $"{Lexeme(gram)}{(SearchText.IsLetter(gram) ? ":*" : "")}"));

    private static string Lexeme(string gram) => $"'{gram.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    public override Task Insert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation) =>
        Write(session, table, rows, onConflict: false, cancellation);

    public override Task Upsert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation) =>
        Write(session, table, rows, onConflict: true, cancellation);

    public override Task Update(ViewSession session, ViewTable table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancellation) => Execute(
        session,
        $"""
        update {table.Name} t set {string.Join(", ", columns.Select(column => $"{column} = d.{column}"))}
        from unnest({Places(2, columns.Count + 1)}) d (id, {string.Join(", ", columns)}) where t.workspace = $1 and t.id = d.id
        """,
        rows,
        cancellation);

    public override async Task<IReadOnlyList<object?[]>> Find(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return [];
        await using var command = Command(session, $"select {string.Join(", ", table.AllColumns.Select(column => $"t.{column}"))} from {Keys(table)} join {table.Name} t on {Key(table)}", keys);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }
        return rows;
    }

    public override Task Delete(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation) =>
        keys.Count == 0 ? Task.CompletedTask : Execute(session, $"delete from {table.Name} t using {Keys(table)} where {Key(table)}", keys, cancellation);

    public override Task Add(ViewSession session, ViewTable table, IReadOnlyList<string> sums, IReadOnlyList<object?[]> rows, CancellationToken cancellation) =>
        Execute(session, $"{InsertSql(table.Name, table.AllColumns, keys: 0)} {OrAdd(table, sums)}", rows, cancellation);

    private static string Keys(ViewTable table) => $"unnest({Places(2, table.Keys.Length)}) d ({string.Join(", ", table.Keys)})";

    private static string Key(ViewTable table) => $"t.workspace = $1 and {string.Join(" and ", table.Keys.Select(key => $"t.{key} = d.{key}"))}";

    private static async Task Write(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, bool onConflict, CancellationToken cancellation)
    {
        await Execute(session, InsertSql(table.Name, table.AllColumns, onConflict ? 1 + table.Keys.Length : 0), rows, cancellation);
        if (table.Searchable)
            await WriteGrams(session, table, rows, onConflict, cancellation);
    }

    /// <remarks>They travel as one text a row: arrays of arrays must be of one length.</remarks>
    private static Task WriteGrams(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, bool onConflict, CancellationToken cancellation) => Execute(
        session,
        $"""
        insert into {table.Name}_grams (workspace, id, grams)
        select $1, id, array_to_tsvector(string_to_array(grams, ' ')) from unnest($2, $3) d (id, grams)
        {(onConflict ? "on conflict (workspace, id) do update set grams = excluded.grams" : "")}
        """,
        [.. rows.Select(row => (object?[])[row[0], row[1], SearchText.Grams((string)row[^2]!)])],
        cancellation);

    /// <param name="keys">How many of the columns tell rows apart that may be there; 0 when none is.</param>
    private static string InsertSql(string table, IReadOnlyList<string> columns, int keys)
    {
        var others = string.Join(", ", columns.Skip(1));
        var overwrite = keys == 0 ? "" : $"""

            on conflict ({string.Join(", ", columns.Take(keys))}) do update set {string.Join(", ", columns.Skip(keys).Select(column => $"{column} = excluded.{column}"))}
            """;
        return $"insert into {table} (workspace, {others}) select $1, {others} from unnest({Places(2, columns.Count - 1)}) d ({others}){overwrite}";
    }

    /// <param name="rows">The workspace first, the same in all.</param>
    private static async Task Execute(ViewSession session, string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = Command(session, sql, rows);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlCommand Command(ViewSession session, string sql, IReadOnlyList<object?[]> rows)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)session.Connection).With(P((string)rows[0][0]!));
        for (var column = 1; column < rows[0].Length; column++)
            command.Parameters.Add(rows[0][column] is long ? P(Column(rows, column, value => (long)value!)) : P(Column(rows, column, Text)));
        return command;
    }

    private static T[] Column<T>(IReadOnlyList<object?[]> rows, int column, Func<object?, T> value)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i][column]);
        return values;
    }

    /// <summary>PostgreSQL keeps no NUL.</summary>
    private static string? Text(object? value) => ((string?)value)?.Replace("\0", "", StringComparison.Ordinal);

    private static string Places(int from, int count) => string.Join(", ", Enumerable.Range(from, count).Select(i => $"${i}"));
}
