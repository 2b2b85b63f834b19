namespace LeadGrains.Storage.Log.Postgres;

/// <summary>How rows go into a table: many as a column of values per parameter, one alone as it is, which takes PostgreSQL a third of the time.</summary>
/// <param name="same">Columns whose values, the first parameters, are the same in all rows.</param>
/// <param name="columns">The others.</param>
internal sealed class Rows(string table, string[] same, string[] columns, string then = "")
{
    private readonly string one = $"insert into {table} ({Names(same, columns)}) values ({Places(0, same.Length + columns.Length)}) {then}";

    private readonly string many =
        $"insert into {table} ({Names(same, columns)}) select {Places(0, same.Length)}, {Names(columns)} from unnest({Places(same.Length, columns.Length)}) r ({Names(columns)}) {then}";

    public string Sql(int rows) => rows == 1 ? one : many;

    private static string Names(params string[][] columns) => string.Join(", ", columns.SelectMany(names => names));

    private static string Places(int before, int count) => string.Join(", ", Enumerable.Range(before + 1, count).Select(place => $"${place}"));
}
