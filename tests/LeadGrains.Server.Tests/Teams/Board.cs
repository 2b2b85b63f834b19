using System.Globalization;
using System.Text.Json;

namespace LeadGrains.Server.Tests.Teams;

/// <summary>What a client keeps of a team: a summary, and then nothing but the changes it watched.</summary>
public sealed class Board
{
    private readonly string team;
    private readonly SortedDictionary<string, decimal> counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (long Active, long? Capacity)> sellers = new(StringComparer.Ordinal);

    public Board(string team, JsonElement summary)
    {
        (this.team, AsOf) = (team, summary.Number("asOf"));
        foreach (var stage in summary.Items("stages"))
        {
            Add($"{stage.Text("stage")}", stage.Number("count"));
            foreach (var amount in stage.Items("amounts"))
                Add($"{stage.Text("stage")} {amount.Text("currency")}", Value(amount));
        }
        foreach (var seller in summary.Items("sellers"))
            sellers[seller.Id()] = (seller.Number("active"), Maybe(seller, "capacity"));
    }

    public long AsOf { get; private set; }

    public void Apply(JsonElement change)
    {
        var data = change.GetProperty("data");
        AsOf = change.Number("seq");
        if (data.TryGetProperty("after", out var after))
        {
            if (data.TryGetProperty("before", out var before))
                Place(before, -1);
            Place(after, +1);
        }
        if (data.TryGetProperty("workloads", out var workloads))
        {
            foreach (var workload in workloads.EnumerateArray().Where(workload => sellers.ContainsKey(workload.Text("userId")!)))
                sellers[workload.Text("userId")!] = (workload.Number("active"), Maybe(workload, "capacity"));
        }
        if (change.Text("type") == "user.created" && data.Text("role") == "Seller" && data.TryGetProperty("teamId", out var of) && of.GetString() == team)
            sellers[data.Id()] = (0, Maybe(data, "capacity"));
        if (change.Text("type") == "user.capacity-changed")
            sellers[data.Id()] = (sellers[data.Id()].Active, data.Number("capacity"));
    }

    /// <summary>Everything there is to see on it.</summary>
    public override string ToString() =>
        string.Join('\n', counts.Where(count => count.Value != 0).Select(count => $"{count.Key} {count.Value.ToString("0.00", CultureInfo.InvariantCulture)}")
            .Concat(sellers.Select(seller => $"{seller.Key} {seller.Value.Active}/{seller.Value.Capacity}")));

    private void Place(JsonElement placement, int sign)
    {
        if (!placement.TryGetProperty("teamId", out var of) || of.GetString() != team)
            return;
        Add(placement.Text("stage")!, sign);
        if (placement.TryGetProperty("amount", out var amount) && amount.ValueKind == JsonValueKind.Object)
            Add($"{placement.Text("stage")} {amount.Text("currency")}", sign * Value(amount));
    }

    private void Add(string key, decimal value) => counts[key] = counts.GetValueOrDefault(key) + value;

    private static decimal Value(JsonElement amount) => decimal.Parse(amount.Text("value")!, CultureInfo.InvariantCulture);

    private static long? Maybe(JsonElement of, string property) =>
        of.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
