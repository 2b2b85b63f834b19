using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Http;

/// <summary>One page of a list.</summary>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="AsOf">The position of the change log that the page is true at; 0 for what is not kept there.</param>
/// <param name="Total">Only with <c>?count=true</c>.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long AsOf, long? Total = null);

/// <summary>What every list takes, as <c>[AsParameters]</c>.</summary>
/// <param name="Limit">Items of a page.</param>
/// <param name="Cursor">The <c>next</c> of the page before, with the same filters.</param>
/// <param name="Sort">A field that doesn't change, <c>-</c> before it for descending.</param>
/// <param name="Count">Whether the page tells the total.</param>
/// <param name="After">Wait (briefly) until the list is true at this position.</param>
public sealed record Paging(
    [property: FromQuery(Name = "limit")] [Range(1, 200)] int? Limit,
    [property: FromQuery(Name = "cursor")] string? Cursor,
    [property: FromQuery(Name = "sort")] string? Sort,
    [property: FromQuery(Name = "count")] bool? Count,
    [property: FromQuery(Name = "after")] [Range(0, long.MaxValue)] long? After)
{
    public const int DefaultLimit = 50;

    public int Size => Limit ?? DefaultLimit;
}
