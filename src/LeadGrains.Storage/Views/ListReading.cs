using Dapper;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Runs list queries, newest first.</summary>
/// <param name="Columns">What is selected, the id first.</param>
/// <param name="Join">What else is joined to <c>l</c>, or nothing.</param>
/// <param name="Holds">That a row holds the searched text.</param>
/// <param name="Candidates">A query of the ids of rows that may hold it.</param>
internal sealed record ListReading(string Columns, string Join, string Holds, string Candidates)
{
    /// <summary>How far a search looks through the newest rows before it asks the index. What is frequent is found there sooner than sorted.</summary>
    private const int Window = 4_000;

    private const string Newest = "order by l.id desc limit";

    public async Task<List<TRow>> Page<TRow>(ViewSession session, ListQuery query, Page page, CancellationToken cancellation)
    {
        var conditions = Conditions(query, page);
        if (query.Text is null)
            return (await session.Query<TRow>(Plain(query, conditions), query.Parameters, cancellation)).AsList();

        var window = $"({Rows(query, "l.*", "", conditions, $"{Window}")})";
        var near = (await session.Query<TRow>($"select {Columns} from {window} l {Join} where {Holds} {Newest} @limit", query.Parameters, cancellation)).AsList();
        if (near.Count > page.Limit || await session.Scalar<long>($"select count(*) from {window} l", query.Parameters, cancellation) < Window)
            return near;

        var sql = $"{Found(query, Columns)} and {conditions} {Newest} @limit";
        return (await session.Query<TRow>(sql, query.Parameters, cancellation)).AsList();
    }

    /// <summary>A page without a search.</summary>
    public static string Plain(string columns, string join, ListQuery query, Page page) =>
        new ListReading(columns, join, Holds: "", Candidates: "").Plain(query, Conditions(query, page));

    /// <inheritdoc cref="Plain(string, string, ListQuery, Grains.Views.Page)"/>
    public string Plain(ListQuery query, string conditions) => Rows(query, Columns, Join, conditions, "@limit");

    /// <summary>The newest of all, found among the newest of each value that the query takes apart.</summary>
    private static string Rows(ListQuery query, string columns, string join, string conditions, string limit)
    {
        if (query.Apart is not var (column, values))
            return $"select {columns} from {query.Table.Name} l {join} where {conditions} {Newest} {limit}";
        var newest = values.Select((value, i) => $"select * from (select l.id from {query.Table.Name} l where {conditions} and l.{column} = '{value}' {Newest} {limit}) v{i}");
        return $"""
            select {columns} from (select u.id from ({string.Join(" union all ", newest)}) u order by u.id desc limit {limit}) n
            cross join {query.Table.Name} l {join} where l.workspace = @workspace and l.id = n.id {Newest} {limit}
            """;
    }

    public async Task<long> Count(ViewSession session, ListQuery query, CancellationToken cancellation) => await session.Scalar<long>(
        query.Text is null
            ? $"select count(*) from {query.Table.Name} l where {query.Conditions}"
            : $"{Found(query, "count(*)")} and {query.Conditions}",
        query.Parameters,
        cancellation);

    private static string Conditions(ListQuery query, Page page)
    {
        query.Parameters.Add("limit", page.Limit + 1);
        query.Parameters.Add("after", page.After);
        return page.After is null ? query.Conditions : query.Conditions + " and l.id < @after";
    }

    private string Found(ListQuery query, string columns) =>
        $"with c as materialized ({Candidates}) select {columns} from c cross join {query.Table.Name} l {Join} where l.workspace = @workspace and l.id = c.id and {Holds}";
}
