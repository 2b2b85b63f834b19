using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>The list of facts that may need somebody's judgement.</summary>
internal static class FactQueries
{
    private const string Active = "o.stage in ('Prospect', 'Lead', 'Opportunity')";

    /// <summary>What may be disputed is little, and so are an owner's accounts; else the newest are walked until enough fit.</summary>
    public static ListReading Reading(ViewDialect dialect, FactFilter filter) =>
        new("l.id, l.doc", dialect.Along(filter.Status == FactStatus.Disputed ? "facts_doubted" : filter.OwnerId is not null ? "facts_matter" : "facts_open"), "", "");

    public static ListQuery Of(ViewDialect dialect, WorkspaceId workspace, FactFilter filter)
    {
        var query = new ListQuery(ViewTables.Facts, workspace).Where(filter.Status == FactStatus.Disputed ? "l.doubted = 1" : "l.open = 1");
        if (filter.Status == FactStatus.Stale)
        {
            query.Parameters.Add("today", ViewTables.Day(DateOnly.FromDateTime(filter.Now.UtcDateTime)));
            query.Parameters.Add("limits", JsonSerializer.Serialize(filter.ValidDays.ToDictionary(topic => topic.Key, topic => ViewTables.Instant(filter.Now.AddDays(-topic.Value)))));
            query.Where($"(l.valid_until < @today or (l.valid_until is null and l.collected_at <= {dialect.Field("@limits", "l.topic")}))");
        }
        if (filter.OwnerId is { } owner) Working(query, "owner_id", owner.Value);
        if (filter.TeamId is { } team) Working(query, "team_id", team.Value);
        return query;
    }

    private static void Working(ListQuery query, string column, string value)
    {
        query.Parameters.Add(column, value);
        query.Where($"l.account_id in (select o.account_id from leads o where o.workspace = @workspace and o.{column} = @{column} and {Active})");
    }
}
