using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live;

/// <summary>The change feed over plain HTTP: pages with a long poll, and a stream of server-sent events.</summary>
public static class ChangeEndpoints
{
    private const int DefaultLimit = 100;

    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", Read).Allow(Permission.Read)
            .WithSummary("Changes above a position, in order; waits up to wait seconds when there is none")
            .Produces<ChangesPage>().ProducesProblem(400).ProducesProblem(410);
        api.MapGet("/changes/stream", Stream).Allow(Permission.Read)
            .WithSummary("Changes as server-sent events; a heartbeat event carries the head")
            .Produces(200, contentType: "text/event-stream").ProducesProblem(400).ProducesProblem(410);
    }

    private static async Task<IResult> Read(
        Caller caller, ChangeFeed feed, TimeProvider time, IHostApplicationLifetime lifetime,
        [Range(0, long.MaxValue)] long? after, [Range(1, 1000)] int? limit, string? topics, [Range(0, 60)] int? wait, string? history, CancellationToken cancellation)
    {
        if (!Topics.TryRead(topics, out var wanted))
            return InvalidTopics();
        var from = after ?? 0;
        if (await feed.IsGone(caller.Workspace, from, history, cancellation))
            return Gone();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(wait ?? 0), time);
        await using var stopping = lifetime.ApplicationStopping.UnsafeRegister(static waiting => ((CancellationTokenSource)waiting!).Cancel(), patience);
        while (true)
        {
            var page = await feed.Read(caller.Workspace, from, limit ?? DefaultLimit, wanted, caller.Actor, cancellation);
            if (page.Changes.Count > 0 || patience.IsCancellationRequested)
                return TypedResults.Ok(new ChangesPage(page.Changes, page.To, page.Head));
            from = page.To;
            if (page.To >= page.Head)
                await feed.WaitBeyond(caller.Workspace, from, patience, cancellation);
        }
    }

    private static async Task<IResult> Stream(
        Caller caller, HttpContext context, ChangeFeed feed, Watching watching, IHostApplicationLifetime lifetime, string? topics, [Range(0, long.MaxValue)] long? after, string? history)
    {
        if (!Topics.TryRead(topics, out var wanted))
            return InvalidTopics();
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last.Length > 0 && !(long.TryParse(last, out var resumed) && resumed >= 0))
            return Problems.Invalid(new FieldError("Last-Event-ID", "invalid", "a position, 0 or more")).Result();
        var from = last.Length > 0 ? long.Parse(last) : after ?? feed.Head(caller.Workspace);
        return await feed.IsGone(caller.Workspace, from, history, context.RequestAborted)
            ? Gone()
            : new EventStream(watching.From(caller.Credential, wanted, from, lifetime.ApplicationStopping, context.RequestAborted));
    }

    private static IResult InvalidTopics() => Problems.Invalid(new FieldError("?topics", "invalid", Topics.Expected)).Result();

    private static IResult Gone() =>
        new Problem(410, "cursor_too_old", "What follows this position is no longer kept here: take a new snapshot and watch from its asOf.", []).Result();
}

/// <param name="Next">The position to ask from next time.</param>
/// <param name="Head">The last position when it was read.</param>
public sealed record ChangesPage(IReadOnlyList<Change> Changes, long Next, long Head);
