using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Operations;
using LeadGrains.Server.Reads;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Maintenance;

/// <summary>The rebuild of a running server, which alone may write the store it holds.</summary>
public sealed class RebuildOperation(ViewDatabase views, IEventLog log, Grains.Workspaces.Directory directory, ListMemory lists, IServiceProvider services) : IOperation
{
    public const string Name = "rebuild";

    public string Kind => Name;

    public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
    {
        var reached = 0L;
        await Rebuild.Run(views, Store.ReadLog(services), log, Report, cancellation);
        // Names of people whose keys are gone, too: grains and the tail look for themselves.
        await directory.Load(WorkspaceId.Default, cancellation);
        lists.Forget();
        return OperationEnd.Success();

        void Report(long done, long of)
        {
            context.Total(of);
            context.Advance(done - reached);
            reached = done;
        }
    }
}

public static class MaintenanceEndpoints
{
    public static IServiceCollection AddMaintenance(this IServiceCollection services) => services.AddSingleton<IOperation, RebuildOperation>().AddHostedService<Housekeeping>();

    public static void MapMaintenance(this IEndpointRouteBuilder api) =>
        api.MapPost("/maintenance/rebuild", Start).Allow(Permission.Maintain).WithTags("Maintenance").Produces<Operation>(202);

    private static async Task<IResult> Start(Caller caller, OperationStore operations, HttpContext context) =>
        (await operations.Start(caller, RebuildOperation.Name, new { }, [], caller.Idempotency, context.RequestAborted)).Accepted(context);
}
