using System.Text.Json;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Operations;

namespace LeadGrains.Server.Leads.Reassigning;

/// <summary>Many leads change hands at once: as an operation, since each is a change of its own.</summary>
public static class ReassignEndpoints
{
    public static void MapReassigning(this IEndpointRouteBuilder leads)
    {
        leads.MapPost("/reassign", Start).Allow(Permission.Reassign).Begins("Give many leads to a seller, to several, or back to the public pool");
        leads.MapPost("/reassign/preview", Preview).Allow(Permission.Reassign).Asks<ReassignPreview>("What that would do now; changes nothing");
    }

    public static IServiceCollection AddReassigning(this IServiceCollection services) => services
        .AddSingleton<ReassignDesk>()
        .AddSingleton<IOperation, ReassignOperation>();

    private static Task<IResult> Preview(Body<ReassignManyBody> body, RequestLanguage language, Caller caller, ReassignDesk desk, CancellationToken cancellation) =>
        desk.Plan(caller, body.Value, (plan, asOf) => Task.FromResult<IResult>(TypedResults.Ok(ReassignPreview.Of(plan, language, asOf))), cancellation);

    private static async Task<IResult> Start(Body<ReassignManyBody> body, Caller caller, ReassignDesk desk, OperationStore operations, HttpContext context)
    {
        // Leads that have moved may no longer be found: what was begun with this key is not planned anew.
        if (await operations.Begun(caller, ReassignOperation.Name, caller.Idempotency, context.RequestAborted) is { } begun) return begun.Started.Accepted(context);
        return await desk.Plan(caller, body.Value, (plan, _) => Begin(PlanFile.Of(body.Value, plan), caller, operations, context), context.RequestAborted);
    }

    /// <summary>The plan is kept as the operation's file: whoever takes it up again goes by it, and at the end it is gone with the texts in it.</summary>
    private static async Task<IResult> Begin(PlanFile plan, Caller caller, OperationStore operations, HttpContext context)
    {
        var upload = ActivatorUtilities.CreateInstance<Upload>(context.RequestServices);
        StartedOperation? started = null;
        try
        {
            await upload.Take(PlanFile.Name, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(plan, HttpJson.Options)), context.RequestAborted);
            started = await operations.Start(caller, ReassignOperation.Name, new { }, upload.Files, caller.Idempotency, context.RequestAborted);
            return started.Accepted(context);
        }
        finally
        {
            if (started is null or { Replayed: true }) await upload.Discard();
        }
    }
}
