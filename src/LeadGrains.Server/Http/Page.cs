using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Http;

/// <summary>One page of a list.</summary>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="AsOf">The position of the change log that the page is true at; 0 for what is not kept there.</param>
/// <param name="Total">Only with <c>?count=true</c>.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long AsOf, long? Total = null) : IWriteJson
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var item in Items)
        {
            if (item is IWriteJson own) own.Write(json);
            else JsonSerializer.Serialize(json, item, HttpJson.Options);
        }

        json.WriteEndArray();
        json.WriteString("next"u8, Next);
        json.WriteNumber("asOf"u8, AsOf);
        json.WritePropertyName("total"u8);
        if (Total is { } total) json.WriteNumberValue(total);
        else json.WriteNullValue();
        json.WriteEndObject();
    }
}

/// <summary>What every list takes, as <c>[AsParameters]</c>.</summary>
public sealed record Paging
{
    public const int DefaultLimit = 50;

    /// <summary>Items of a page.</summary>
    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }

    /// <summary>The <c>next</c> of the page before, with the same filters.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>A field that doesn't change, <c>-</c> before it for descending.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>Whether the page tells the total.</summary>
    [FromQuery(Name = "count")]
    public bool? Count { get; init; }

    /// <summary>Wait (briefly) until the list is true at this position.</summary>
    [FromQuery(Name = "after"), Range(0, long.MaxValue)]
    public long? After { get; init; }

    public int Size => Limit ?? DefaultLimit;
}
