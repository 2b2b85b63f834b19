using System.Collections.Immutable;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Leads;

/// <summary>A lead as clients see it.</summary>
/// <param name="AccountId">May be unknown until the lead becomes an opportunity.</param>
/// <param name="Title">Null when erased.</param>
/// <param name="Type">Follows from recognition and stance.</param>
/// <param name="OwnerId">Null: in the public pool.</param>
/// <param name="Score">Null until there is a score.</param>
/// <param name="Disputed">Whether evidence that its stage or assessment rests on was withdrawn or ruled out: see <c>/evidence</c>.</param>
public sealed record LeadResource(
    LeadId Id,
    AccountId? AccountId,
    string? AccountName,
    string? Title,
    LeadStage Stage,
    LeadType Type,
    Recognition Recognition,
    Stance Stance,
    QualificationResource Qualification,
    ProblemResource? Problem,
    UserId? OwnerId,
    string? OwnerName,
    TeamId? TeamId,
    SourceResource Source,
    LeadScore? Score,
    bool Disputed,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds,
    DateTimeOffset StageSince,
    DateTimeOffset CreatedAt,
    long Version) : IWriteJson
{
    public void Write(Utf8JsonWriter json) => LeadJson.Write(json, this);

    public static LeadResource From(Tracked<Lead> tracked, string? accountName, string? ownerName)
    {
        var lead = tracked.State;
        return new(
            lead.Id, lead.AccountId, accountName, lead.Title.Text, lead.Stage, lead.Qualification.Type, lead.Qualification.Recognition,
            lead.Qualification.Stance, QualificationResource.From(lead.Qualification), ProblemResource.From(lead.Problem), lead.OwnerId, ownerName,
            lead.TeamId, new(lead.Source.Channel, lead.Source.Detail?.Text), null, lead.IsDisputed, lead.Amount, lead.Product, lead.ExternalIds, lead.StageSince,
            lead.CreatedAt, tracked.Version);
    }

    public static LeadResource From(LeadItem item, string? ownerName)
    {
        var lead = item.Lead;
        return new(
            lead.Id, lead.AccountId, item.AccountName, lead.Title, lead.Stage, lead.Qualification.Type, lead.Qualification.Recognition,
            lead.Qualification.Stance, QualificationResource.From(lead.Qualification), ProblemResource.From(lead.Problem), lead.OwnerId, ownerName,
            lead.TeamId, new(lead.Source.Channel, lead.Source.Detail), null, lead.IsDisputed, lead.Amount, lead.Product, lead.ExternalIds, lead.StageSince,
            lead.CreatedAt, lead.Version);
    }
}

/// <param name="Effective">None of money, authority and need is No, and at least two are Likely or better.</param>
public sealed record QualificationResource(Assessment Money, Assessment Authority, Assessment Need, Assessment Fit, bool Effective)
{
    public static QualificationResource From(Qualification known) => new(known.Money, known.Authority, known.Need, known.Fit, known.Effective);
}

/// <summary>Texts are null when erased.</summary>
public sealed record ProblemResource(string? Overlooked, string? Harm, string? Capability)
{
    public static ProblemResource? From(ProblemStatement? stated) =>
        stated is null ? null : new(stated.Overlooked.Text, stated.Harm.Text, stated.Capability.Text);

    public static ProblemResource? From(ProblemText? stated) =>
        stated is null ? null : new(stated.Overlooked, stated.Harm, stated.Capability);
}

/// <param name="Channel">A code of the playbook, e.g. <c>exhibition</c>.</param>
public sealed record SourceResource(string Channel, string? Detail);

/// <param name="Value">Probability to win, 0 to 1.</param>
/// <param name="Kind">Whether it was learnt or follows from rules.</param>
public sealed record LeadScore(double Value, string Kind, IReadOnlyList<string> Reasons);
