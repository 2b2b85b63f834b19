using LeadGrains.Domain;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Teams;

/// <summary>One change of a lead's owner.</summary>
/// <param name="Type">As changes name it, e.g. <c>lead.reassigned</c>.</param>
/// <param name="From">Null: from the pool.</param>
/// <param name="To">Null: to the pool.</param>
/// <param name="Workloads">Of the old and the new owner right after it.</param>
public sealed record ReassignmentResource(
    long Seq,
    DateTimeOffset At,
    string Type,
    LeadId LeadId,
    string? LeadTitle,
    UserId? From,
    string? FromName,
    TeamId? FromTeamId,
    UserId? To,
    string? ToName,
    TeamId? ToTeamId,
    string? Reason,
    string? Handover,
    Author By,
    IReadOnlyList<WorkloadAfter> Workloads);

/// <param name="Active">Leads in Prospect, Lead or Opportunity.</param>
public sealed record WorkloadAfter(UserId UserId, int Active, int? Capacity);

/// <summary>Lists of changes of owners.</summary>
public static class ReassignmentLists
{
    /// <param name="TeamId">Out of it, into it or inside it.</param>
    /// <param name="Since">Not before this instant.</param>
    public sealed record Query([property: FromQuery(Name = "teamId")] TeamId? TeamId, [property: FromQuery(Name = "since")] DateTimeOffset? Since);

    public static Task<IResult> List(
        [AsParameters] Query query, [AsParameters] Paging paging, Caller caller, Lists lists, IViews views, Names names, Authors authors, CancellationToken cancellation) =>
        lists.Answer(
            caller, paging, query,
            page => views.ListReassignments(caller.Workspace, query.TeamId, query.Since, page, cancellation),
            rows => Resources(caller.Workspace, rows, names, authors, cancellation),
            cancellation);

    private static async Task<IReadOnlyList<ReassignmentResource>> Resources(
        WorkspaceId workspace, IReadOnlyList<ReassignmentRow> rows, Names names, Authors authors, CancellationToken cancellation)
    {
        var titles = await names.Of(workspace, [.. rows.Select(row => (StreamId)row.LeadId).Distinct()], cancellation);
        var by = await authors.Of(workspace, rows.Select(row => row.By), cancellation);
        return [.. rows.Select(row => Resource(row, titles.GetValueOrDefault(row.LeadId.Value), names.Of(workspace, row.From), names.Of(workspace, row.To), by[row.By]))];
    }

    private static ReassignmentResource Resource(ReassignmentRow row, string? title, string? fromName, string? toName, Author by) => new(
        row.Seq, row.At, $"lead.{row.Type.ToString().ToLowerInvariant()}", row.LeadId, title, row.From, fromName, row.FromTeam, row.To, toName, row.ToTeam,
        row.Reason, row.Handover, by, Workloads(row));

    private static IReadOnlyList<WorkloadAfter> Workloads(ReassignmentRow row) =>
        [.. new[] { After(row.From, row.FromWorkload), After(row.To, row.ToWorkload) }.OfType<WorkloadAfter>()];

    private static WorkloadAfter? After(UserId? seller, Workload? workload) =>
        seller is { } id && workload is not null ? new(id, workload.Active, workload.Capacity) : null;
}
