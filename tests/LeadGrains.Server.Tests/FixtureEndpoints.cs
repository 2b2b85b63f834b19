using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadGrains.Server.Tests;

/// <summary>Small endpoints that stand for all real ones, to test what stands before every handler.</summary>
public static class TestEndpoints
{
    public sealed record Everything(
        [StringLength(10, MinimumLength = 2)] string Name,
        Stage Stage,
        LeadId LeadId,
        [Range(1, 5)] int Count,
        bool? Flag = null,
        Money? Amount = null,
        Inner? Nested = null,
        [MinLength(1)] ImmutableArray<Inner>? Items = null,
        [RegularExpression("^[a-z]+$")] string? Code = null,
        DateTimeOffset? At = null,
        Dictionary<string, string>? ExternalIds = null);

    public sealed record Inner([Range(0, 1)] double Weight, string? Note = null);

    public enum Stage { Prospect, Lead }

    public static void Map(WebApplication app)
    {
        var api = app.MapApi().MapGroup("/test");
        api.MapPost("/everything", (Body<Everything> body, Caller caller) => TypedResults.Json(body.Value, HttpJson.Options)).Allow(Permission.SignedIn);
        api.MapPost("/nothing", (Caller caller) => TypedResults.NoContent()).Allow(Permission.SignedIn);
        api.MapGet("/list", ([AsParameters] Paging paging, Stage? stage, LeadId? owner, bool? pool) => TypedResults.Ok(paging.Size)).Allow(Permission.SignedIn);
        api.MapGet("/caller", (Caller caller) => TypedResults.Ok(new { caller.IfMatch, caller.Idempotency })).Allow(Permission.SignedIn);
        api.MapPost("/caller", (Body<Inner> body, Caller caller) => TypedResults.Ok(caller.Idempotency)).Allow(Permission.SignedIn);
        api.MapGet("/fails", IResult (string how) => how == "log" ? throw new LogUnavailableException("gone") : throw new InvalidOperationException("canary-detail")).Allow(Permission.SignedIn);
        api.MapGet("/refuses", (RefusalKind kind) => Problems.Of(new Refusal("test.refused", "No.", kind)).Result()).Allow(Permission.SignedIn);
        foreach (var permission in Enum.GetValues<Permission>())
            api.MapGet($"/needs/{permission}", () => TypedResults.NoContent()).Allow(permission);
    }
}
