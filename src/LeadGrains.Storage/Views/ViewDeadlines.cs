using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Deadlines as they stand in the views.</summary>
public sealed class ViewDeadlines(ViewDatabase views) : IDeadlines
{
    public async Task<IReadOnlyList<DeadlineRow>> First(WorkspaceId workspace, IReadOnlyCollection<StreamId> except, int limit, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var exception = except.Count == 0 ? "" : $" and stream not in {session.Dialect.Each("@except")}";
        var sql = string.Join(" union all ", Enum.GetNames<DeadlineKind>().Select(kind =>
            $"select * from (select item, kind, stream, since from deadlines where workspace = @workspace and kind = '{kind}'{exception} order by since limit @limit) {kind}"));
        var rows = await session.Query<(string Item, string Kind, string Stream, string Since)>(
            sql, new { workspace = workspace.Value, except = ViewSession.List(except.Select(stream => stream.Value)), limit }, cancellation);
        return [.. rows.Select(row => new DeadlineRow(new(row.Stream), new(Enum.Parse<DeadlineKind>(row.Kind), row.Item, ViewTables.Instant(row.Since))))];
    }
}
