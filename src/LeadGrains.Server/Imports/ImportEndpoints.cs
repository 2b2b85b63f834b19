using LeadGrains.Server.Auth;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Operations;

namespace LeadGrains.Server.Imports;

public static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports", Start).Allow(Permission.Import).WithTags("Imports").Produces<Operation>(202);

    /// <exception cref="MappingException">A preset is wrong; the server doesn't start.</exception>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton(Presets.Load(Path.Combine(AppContext.BaseDirectory, "presets")))
        .AddSingleton<IOperation, ImportOperation>();

    private static async Task<IResult> Start(ImportUpload upload, Caller caller, OperationStore operations, HttpContext context)
    {
        var started = await operations.Start(caller, ImportOperation.Name, upload.Request, upload.Files, caller.RepeatableWith(upload.Hash), context.RequestAborted);
        if (started is null or { Replayed: true })
            await upload.Discard();
        return started.Accepted(context);
    }
}
