using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Leads;

/// <summary>Lists of leads.</summary>
public static class LeadLists
{
    /// <summary>All that are given must hold.</summary>
    /// <param name="Pool">True: only the public pool; false: only what is not in it.</param>
    /// <param name="Source">A channel's code.</param>
    /// <param name="Q">Any part of title, product, external ids or the account's names.</param>
    public sealed record Query(
        [property: FromQuery(Name = "stage")] LeadStage? Stage,
        [property: FromQuery(Name = "type")] LeadType? Type,
        [property: FromQuery(Name = "ownerId")] UserId? OwnerId,
        [property: FromQuery(Name = "pool")] bool? Pool,
        [property: FromQuery(Name = "teamId")] TeamId? TeamId,
        [property: FromQuery(Name = "accountId")] AccountId? AccountId,
        [property: FromQuery(Name = "source"), StringLength(64)] string? Source,
        [property: FromQuery(Name = "q"), StringLength(200)] string? Q)
    {
        public LeadFilter Filter => new(Stage, Type, OwnerId, Pool, TeamId, AccountId, Source, Q.OrNothing());
    }

    public static Task<IResult> List(
        [AsParameters] Query query, [AsParameters] Paging paging, Caller caller, Lists lists, IViews views, Names names, CancellationToken cancellation) =>
        lists.Answer(
            caller, paging, query.Filter,
            page => views.ListLeads(caller.Workspace, query.Filter, page, cancellation),
            item => LeadResource.From(item, names.Of(caller.Workspace, item.Lead.OwnerId)),
            cancellation, LeadTopic.Of(query.Filter));
}
