using LeadGrains.Grains.Log;
using LeadGrains.Server.Auth;
using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Http;
using LeadGrains.Server.Imports.Applying;
using LeadGrains.Server.Operations;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Demo;

/// <summary>Loads the demo for whoever asked for it. Begun again, it repeats each step with its key, and what was done is not done twice.</summary>
public sealed class DemoOperation(OwnRequests own, LogTail tail, Projector projector, TimeProvider time) : IOperation
{
    public const string Name = "demo";

    public string Kind => Name;

    public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
    {
        var request = context.Request<DemoRequest>();
        if (request.IsThere) return OperationEnd.Success(new DemoResult(WasThere: true, new Dictionary<string, int>()));
        if (!request.IsRemembered(time.GetUtcNow())) return Failed(context, "It was broken off for so long that it is not known any more what of it was done.");
        try
        {
            var steps = await Load(context, request, cancellation);
            await new ShownSoon(projector, tail, context.Workspace).All(cancellation);
            return OperationEnd.Success(new DemoResult(WasThere: false, steps));
        }
        catch (CommandException refused) when (!cancellation.IsCancellationRequested)
        {
            return Failed(context, refused.Message);
        }
    }

    private async Task<IReadOnlyDictionary<string, int>> Load(OperationContext context, DemoRequest request, CancellationToken cancellation)
    {
        using var api = new Api(own.As(CredentialOf(context)));
        return await new DemoLoad(api, DemoData.Read(), DateOnly.FromDateTime(request.Begun.UtcDateTime), request.Keys).Run(Report, cancellation);

        void Report(int done, int of)
        {
            context.Total(of);
            if (done > 0) context.Advance();
        }
    }

    private static OperationEnd Failed(OperationContext context, string reason)
    {
        context.Error(Name, line: null, column: null, reason);
        return OperationEnd.Failure();
    }

    private static Credential CredentialOf(OperationContext context) =>
        new(context.Workspace, context.Actor.By.Id, CredentialKind.Token, Name, context.Actor.Role, context.Actor.User, ExpiresAt: null) { Principal = DemoDesk.Principal };
}

/// <summary>What loading the demo did.</summary>
/// <param name="WasThere">It had been loaded before, and nothing was done.</param>
/// <param name="Steps">How many of each kind were made.</param>
public sealed record DemoResult(bool WasThere, IReadOnlyDictionary<string, int> Steps);
