using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>The usual design: a row per lead, rewritten by every change. It holds what our answer about a lead tells.</summary>
public sealed class LeadRow
{
    public long Id { get; set; }
    public long? AccountId { get; set; }
    public required string Title { get; set; }
    public Stage Stage { get; set; }
    public int Recognition { get; set; }
    public int Stance { get; set; }
    public int Money { get; set; }
    public int Authority { get; set; }
    public int Need { get; set; }
    public int Fit { get; set; }
    public string? Reason { get; set; }
    public long OwnerId { get; set; }
    public long? TeamId { get; set; }
    public required string Channel { get; set; }
    public string? Detail { get; set; }
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public string? Product { get; set; }
    public DateTime StageSince { get; set; }
    public DateTime CreatedAt { get; set; }
    public long Version { get; set; }
}

public enum Stage { Prospect, Lead, Opportunity, Won, Lost, Disqualified, Nurturing }

public sealed record CreateBody(string Title, string Channel, long OwnerId, decimal? Amount, string? Currency, string? Product);

public sealed record StageBody(Stage Stage, string Reason);

public sealed record PageBody(IReadOnlyList<LeadRow> Items);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LeadRow))]
[JsonSerializable(typeof(CreateBody))]
[JsonSerializable(typeof(StageBody))]
[JsonSerializable(typeof(PageBody))]
internal sealed partial class YardstickJson : JsonSerializerContext;

internal static class LeadTable
{
    /// <summary>The index is the best there is for a page of one owner's leads in one stage, newest first.</summary>
    public const string Sql = """
        create table leads (
          id bigint generated always as identity primary key, version bigint not null, owner_id bigint not null, account_id bigint, team_id bigint,
          stage_since timestamptz not null, created_at timestamptz not null, stage int not null, recognition int not null, stance int not null,
          money int not null, authority int not null, need int not null, fit int not null, amount numeric,
          title text not null, reason text, channel text not null, detail text, currency text, product text
        );
        create index leads_stage_owner on leads (stage, owner_id, id desc);
        """;
}
