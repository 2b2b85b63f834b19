using Dapper;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>A list's conditions, put together as they are given. The listed table's alias is <c>l</c>.</summary>
internal sealed class ListQuery
{
    private readonly List<string> _conditions = ["l.workspace = @workspace"];

    public ListQuery(ViewTable table, WorkspaceId workspace)
    {
        Table = table;
        Parameters.Add("workspace", workspace.Value);
    }

    public ViewTable Table { get; }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>A column and its values, of which each has its rows in order of ids in an index, while all together have none; null: some index goes that way.</summary>
    public (string Column, IReadOnlyList<string> Values)? Apart { get; private set; }

    /// <summary>The normalised text looked for, or null.</summary>
    public string? Text { get; private set; }

    public string Conditions => string.Join(" and ", _conditions);

    /// <summary>Without a value there is no condition.</summary>
    public ListQuery Where(string column, string? value)
    {
        if (value is null)
            return this;
        Parameters.Add(column, value);
        return Where($"l.{column} = @{column}");
    }

    public ListQuery Where(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    public ListQuery OneOf(ViewDialect dialect, string column, IEnumerable<string> values)
    {
        Parameters.Add($"{column}s", ViewSession.List(values));
        return Where($"l.{column} in {dialect.Each($"@{column}s")}");
    }

    /// <param name="values">All that the column can have, where the query says nothing of it.</param>
    public ListQuery EachApart(string column, IReadOnlyList<string> values)
    {
        Apart = (column, values);
        return this;
    }

    public ListQuery Search(ViewDialect dialect, string? text)
    {
        if (text is null || SearchText.Normal(text) is not { Length: > 0 } normal)
            return this;
        Text = normal;
        Parameters.Add("text", normal);
        Parameters.Add("grams", dialect.GramValue(SearchText.QueryGrams(normal)));
        return this;
    }
}
