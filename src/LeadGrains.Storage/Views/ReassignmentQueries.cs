using LeadGrains.Domain;

namespace LeadGrains.Storage.Views;

/// <summary>The reassignments' list: a team's is merged from what left it and what came to it, each walked along its own index.</summary>
internal static class ReassignmentQueries
{
    public static string Page(TeamId? team, DateTimeOffset? since)
    {
        const string newest = "order by seq desc limit @limit";
        var conditions = $"workspace = @workspace and seq < @after{Since(since)}";
        return team is null
            ? $"select seq, doc from reassignments where {conditions} {newest}"
            : $"""
              select seq, doc from (
                select * from (select seq, doc from reassignments where {conditions} and from_team = @team {newest}) a
                union
                select * from (select seq, doc from reassignments where {conditions} and to_team = @team {newest}) b
              ) c {newest}
              """;
    }

    public static string Count(TeamId? team, DateTimeOffset? since) =>
        $"select count(*) from reassignments where workspace = @workspace{Since(since)}{(team is null ? "" : " and (from_team = @team or to_team = @team)")}";

    private static string Since(DateTimeOffset? since) => since is null ? "" : " and at >= @since";
}
