using System.Data.Common;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>How counts of sources are read: a cell's columns, or sums over days.</summary>
internal static class SourceQueries
{
    /// <summary>A column for each count, in their order.</summary>
    public static readonly string[] Counts = ["prospect", "lead", "opportunity", "won", "lost", "disqualified", "nurturing", "effective", "reached", "assisted", "assisted_won"];

    private const int KeyCount = 4;

    private static readonly string Sums = string.Join(", ", Counts.Select(column => $"cast(sum({column}) as bigint)"));

    /// <summary>Values of the table's keys.</summary>
    public static object?[] Key(SourceKey key) => [key.Owner, key.Team, ViewTables.Day(key.Day), key.Channel];

    /// <param name="row">All columns.</param>
    public static KeyValuePair<SourceKey, SourceTally> Cell(object?[] row)
    {
        var key = new SourceKey((string)row[1]!, (string)row[2]!, DateOnly.ParseExact((string)row[3]!, "O"), (string)row[4]!);
        Span<long> counts = stackalloc long[Counts.Length];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = (long)row[1 + KeyCount + i]!;
        return new(key, SourceTally.Of(counts, row[^1] is string wins ? RowJson.Read<SourceWins>(wins) : SourceWins.None));
    }

    /// <summary>One row a channel. What was won is text, which no database adds up: its days are read beside.</summary>
    public static async Task<IReadOnlyList<SourceFigures>> Figures(ViewSession session, WorkspaceId workspace, SourceFilter filter, CancellationToken cancellation)
    {
        var (conditions, parameters) = Conditions(session.Dialect, workspace, filter);
        var wins = await Wins(session, conditions, parameters, cancellation);
        var figures = new List<SourceFigures>();
        await using var reader = await session.Connection.ExecuteReaderAsync(new CommandDefinition(
            $"select channel, {Sums} from source_days where {conditions} group by channel", parameters, session.Transaction, cancellationToken: cancellation));
        while (await reader.ReadAsync(cancellation))
            figures.Add(new(reader.GetString(0), Tally(reader, wins.GetValueOrDefault(reader.GetString(0)) ?? SourceWins.None)));
        return figures;
    }

    private static async Task<Dictionary<string, SourceWins>> Wins(ViewSession session, string conditions, DynamicParameters parameters, CancellationToken cancellation)
    {
        var found = await session.Query<(string Channel, string Wins)>($"select channel, wins from source_days where {conditions} and wins is not null", parameters, cancellation);
        return found.GroupBy(row => row.Channel, row => row.Wins).ToDictionary(days => days.Key, days => SourceWins.Sum(days.Select(RowJson.Read<SourceWins>)));
    }

    /// <summary>A team's and the workspace's own cells are asked for where no owner is; an owner's are few enough to add up whatever the team.</summary>
    public static (string Sql, DynamicParameters Parameters) Conditions(ViewDialect dialect, WorkspaceId workspace, SourceFilter filter)
    {
        var parameters = new DynamicParameters(new
        {
            workspace = workspace.Value,
            owner = filter.Owner?.Value ?? SourceKey.Anybody,
            teams = ViewSession.List(filter.Teams is null ? [SourceKey.Anybody] : filter.Teams.Select(team => team.Value)),
            from = ViewTables.Day(filter.From ?? DateOnly.MinValue),
            to = ViewTables.Day(filter.To ?? DateOnly.MaxValue),
        });
        var team = filter is { Owner: not null, Teams: null } ? "" : $" and team_id in {dialect.Each("@teams")}";
        return ($"workspace = @workspace and owner_id = @owner{team} and day between @from and @to", parameters);
    }

    private static SourceTally Tally(DbDataReader reader, SourceWins wins)
    {
        Span<long> counts = stackalloc long[Counts.Length];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = reader.GetInt64(1 + i);
        return SourceTally.Of(counts, wins);
    }
}
