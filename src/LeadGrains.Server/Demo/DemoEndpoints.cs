using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Operations;

namespace LeadGrains.Server.Demo;

/// <summary>Something to look at, for a workspace in which nothing is yet.</summary>
public static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder api) =>
        api.MapPost("/demo", Start).Allow(Permission.AdministerPeople).WithTags("Demo")
            .Begins("Fill an empty workspace with a small invented company; asked for again, answers the same operation");

    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoDesk>()
        .AddSingleton<IOperation, DemoOperation>();

    private static async Task<IResult> Start(Caller caller, DemoDesk desk, HttpContext context) =>
        await desk.Begin(caller, context.RequestAborted) is { } begun ? new StartedOperation(begun, Replayed: false).Accepted(context) : DemoDesk.NotEmpty.Result();
}
