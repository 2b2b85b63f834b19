using System.Text.Encodings.Web;
using System.Text.Json;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views.Postgres;

internal sealed class PostgresViewDialect : ViewDialect
{
    public static readonly PostgresViewDialect Instance = new();

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Each(string parameter) => $"(select json_array_elements_text({parameter}::json))";

    public override string Holds(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    public override string Matching(ViewTable table, string parameter) =>
        $"select t.id from {table.Name} t where t.workspace = @workspace and t.grams @> {parameter}";

    public override object GramValue(IReadOnlyCollection<string> grams) => grams.ToArray();

    public override Task Upsert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        string[] columns = table.Searchable ? [.. table.AllColumns, "grams"] : [.. table.AllColumns];
        var keys = 1 + table.Keys.Length;
        var sql = $"""
            insert into {table.Name} ({string.Join(", ", columns)})
            select {string.Join(", ", columns)} from json_populate_recordset(null::{table.Name}, @rows::json)
            on conflict ({string.Join(", ", columns.Take(keys))}) do update set {string.Join(", ", columns.Skip(keys).Select(column => $"{column} = excluded.{column}"))}
            """;
        return session.Execute(sql, new { rows = JsonSerializer.Serialize(rows.Select(row => Record(columns, row, table.Searchable)), Json) }, cancellation);
    }

    public override Task WriteDocs(ViewSession session, ViewTable table, IReadOnlyList<object?[]> docs, CancellationToken cancellation) => session.Execute(
        $"update {table.Name} t set doc = d.doc from unnest(@ids, @docs) d (id, doc) where t.workspace = @workspace and t.id = d.id",
        new
        {
            workspace = docs[0][0],
            ids = docs.Select(row => (string)row[1]!).ToArray(),
            docs = docs.Select(row => ((string)row[2]!).Replace("\0", "", StringComparison.Ordinal)).ToArray(),
        },
        cancellation);

    private static Dictionary<string, object?> Record(string[] columns, object?[] row, bool searchable)
    {
        var record = new Dictionary<string, object?>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < row.Length; i++)
            record[columns[i]] = row[i] is string text ? text.Replace("\0", "", StringComparison.Ordinal) : row[i];
        if (searchable)
            record["grams"] = SearchText.Grams((string)row[^2]!);
        return record;
    }
}
