namespace LeadGrains.Storage.Views;

/// <summary>What the two databases say differently.</summary>
internal abstract class ViewDialect
{
    /// <summary>The texts of a parameter that is a JSON list, as a subquery.</summary>
    public abstract string Each(string parameter);

    /// <summary>The same of a list of pairs: their texts are the columns <c>one</c> and <c>other</c>.</summary>
    public abstract string EachPair(string parameter);

    /// <summary>The text under a column's value in a parameter that is a JSON object; null when there is none.</summary>
    public abstract string Field(string parameter, string column);

    /// <summary>To be put after a table's alias: the index to go along, where the database can't tell by itself which one finds fewer rows.</summary>
    public abstract string Along(string index);

    /// <summary>The column contains the parameter's text.</summary>
    public abstract string Holds(string column, string parameter);

    /// <summary>A query of the ids in a searchable table that have all grams of a parameter; besides it needs <c>@workspace</c>.</summary>
    public abstract string Matching(ViewTable table, string parameter);

    /// <summary>The value of that parameter.</summary>
    public abstract object GramValue(IReadOnlyCollection<string> grams);

    /// <summary>Inserts rows that are not there yet.</summary>
    /// <param name="rows">Values of <see cref="ViewTable.AllColumns"/>.</param>
    public abstract Task Insert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation);

    /// <summary>Overwrites some columns of rows that are there, never the searched text or what names them.</summary>
    /// <param name="columns">Some of <see cref="ViewTable.Filters"/>, and <c>doc</c>.</param>
    /// <param name="rows">Workspace and id each, and then the values of those columns.</param>
    public abstract Task Update(ViewSession session, ViewTable table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancellation);

    /// <summary>Inserts rows or overwrites those with the same key.</summary>
    /// <param name="rows">Values of <see cref="ViewTable.AllColumns"/>.</param>
    public abstract Task Upsert(ViewSession session, ViewTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellation);

    /// <summary>Inserts rows or adds to those with the same key.</summary>
    /// <param name="sums">Columns of numbers; the others of a row that is there are left alone.</param>
    /// <param name="rows">Values of <see cref="ViewTable.AllColumns"/>.</param>
    public abstract Task Add(ViewSession session, ViewTable table, IReadOnlyList<string> sums, IReadOnlyList<object?[]> rows, CancellationToken cancellation);

    /// <summary>Those of these rows that are there.</summary>
    /// <param name="keys">The workspace, and then values of <see cref="ViewTable.Keys"/>, all of them texts.</param>
    /// <returns>Values of <see cref="ViewTable.AllColumns"/>.</returns>
    public abstract Task<IReadOnlyList<object?[]>> Find(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation);

    /// <inheritdoc cref="Find"/>
    public abstract Task Delete(ViewSession session, ViewTable table, IReadOnlyList<object?[]> keys, CancellationToken cancellation);

    /// <summary>What an insert is to do where a row is there to <see cref="Add"/> to.</summary>
    protected static string OrAdd(ViewTable table, IReadOnlyList<string> sums) =>
        $"on conflict ({string.Join(", ", table.KeyColumns)}) do update set {string.Join(", ", sums.Select(sum => $"{sum} = {table.Name}.{sum} + excluded.{sum}"))}";
}
