using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>Which leads change hands, whom they go to, and why.</summary>
/// <param name="Filter">Leads as their list finds them, but only active ones unless it names a stage.</param>
/// <param name="LeadIds">These too.</param>
/// <param name="To">A seller, who gets all of them. Else a rule is given.</param>
/// <param name="Rule">How they find where they go.</param>
/// <param name="Among">With FreeCapacity, the sellers over whom they are spread.</param>
/// <param name="Handover">What the new owners should know; not with Pool.</param>
public sealed record ReassignManyBody(
    LeadChoice? Filter = null,
    [MinLength(1), MaxLength(ReassignLeads.Most)] IReadOnlyList<LeadId>? LeadIds = null,
    UserId? To = null,
    ReassignRule? Rule = null,
    [MinLength(1), MaxLength(100)] IReadOnlyList<UserId>? Among = null,
    [StringLength(4000)] string? Reason = null,
    [StringLength(4000)] string? Handover = null)
{
    public ReassignLeads Wanted() => new([.. To is { } one ? [one] : Among?.Distinct() ?? []], Reason, Handover);

    /// <summary>What does not go together.</summary>
    public FieldError[] Mistakes() =>
    [
        .. Unless(Filter is not null || LeadIds is not null, "/filter", "required", "expected filter, leadIds or both"),
        .. Unless(Filter is not { IsEverything: true }, "/filter", "invalid", "expected at least one condition"),
        .. Unless(To is null != Rule is null, "/to", To is null ? "required" : "not_allowed", "expected either to or rule"),
        .. Unless(Rule is not ReassignRule.FreeCapacity || Among is not null, "/among", "required", "FreeCapacity needs the sellers"),
        .. Unless(Rule is ReassignRule.FreeCapacity || Among is null, "/among", "not_allowed", "goes with FreeCapacity only"),
        .. Unless(Rule is not ReassignRule.Pool || Handover is null, "/handover", "not_allowed", "in the pool there is nobody to hand over to"),
    ];

    /// <summary>A refusal that tells of the seller it is about by where that one stands in this body.</summary>
    public Refusal Told(Refusal refusal) =>
        To is null ? refusal with { Errors = [.. refusal.Errors.Select(error => error.Pointer == "/to" ? error with { Pointer = "/among" } : error)] } : refusal;

    private static IEnumerable<FieldError> Unless(bool holds, string pointer, string code, string message) => holds ? [] : [new(pointer, code, message)];
}

/// <summary>The filters of the list of leads: all that are given must hold.</summary>
/// <param name="Pool">True: only the public pool; false: only what is not in it.</param>
/// <param name="Source">A channel's code.</param>
/// <param name="Q">Any part of title, product, external ids or the account's names.</param>
public sealed record LeadChoice(
    LeadStage? Stage = null,
    LeadType? Type = null,
    UserId? OwnerId = null,
    bool? Pool = null,
    TeamId? TeamId = null,
    AccountId? AccountId = null,
    [StringLength(64)] string? Source = null,
    [StringLength(200)] string? Q = null)
{
    /// <summary>Nothing is asked for.</summary>
    internal bool IsEverything => this with { Q = Q.OrNothing() } == new LeadChoice();

    public LeadFilter Filter() => new(Stage, Type, OwnerId, Pool, TeamId, AccountId, Source, Q.OrNothing(), Active: Stage is null);
}

public enum ReassignRule
{
    /// <summary>Each goes to the seller who has most room by then; what one of them has stays there.</summary>
    FreeCapacity,

    /// <summary>All go back to the public pool.</summary>
    Pool,
}
