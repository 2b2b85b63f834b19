using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>The lists of tasks.</summary>
internal static class TaskQueries
{
    public static ListQuery Of(ViewDialect dialect, WorkspaceId workspace, TaskFilter filter)
    {
        var query = new ListQuery(ViewTables.Tasks, workspace).Where("subject", filter.Subject?.Value).Where("origin", filter.Origin?.ToString()).Where("id", filter.Id?.Value);
        if (filter.Open is { } open)
            query.Where(open ? "l.open = 1" : "l.open = 0");
        if (filter.DueBefore is { } day)
        {
            query.Parameters.Add("due_before", ViewTables.Day(day));
            query.Where("l.due < @due_before");
        }
        return filter.Owners switch
        {
            null => query,
            { Count: 1 } one => query.Where("owner_id", one.Single().Value),
            var some => query.OneOf(dialect, "owner_id", some.Select(owner => owner.Value)),
        };
    }
}
