using System.Text.Json;
using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Reads which histories this store has had: one, and another for each time it was restored from a backup.</summary>
public sealed class HistoryRows(OpsDatabase database)
{
    /// <summary>In order; the last one is the present one.</summary>
    public async Task<IReadOnlyList<HistoryRow>> All(CancellationToken cancellation = default)
    {
        var rows = await database.Read(c => c.QueryAsync<(string Id, string Begins)>($"select id, begins from {database.Schema}histories order by number"), cancellation);
        return [.. rows.Select(row => new HistoryRow(row.Id, JsonSerializer.Deserialize<Dictionary<string, long>>(row.Begins)!))];
    }

    /// <summary>Begins another one.</summary>
    internal static string Insert(string table) => $"insert into {table} (number, id, begins) select max(number) + 1, @Id, @Begins from {table}";

    internal static object Parameters(HistoryRow history) => new { history.Id, Begins = JsonSerializer.Serialize(history.Begins) };
}

/// <param name="Begins">For each workspace by name the last position that is also the history's before; 0 for those not named.</param>
public sealed record HistoryRow(string Id, IReadOnlyDictionary<string, long> Begins);
