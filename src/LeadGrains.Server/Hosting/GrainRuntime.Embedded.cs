#if !ORLEANS
using LeadGrains.Embedded;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Leads;
using LeadGrains.Grains.Workspaces;

namespace LeadGrains.Server.Hosting;

/// <summary>The grains in this one process, on LeadGrains.Embedded.</summary>
public static class GrainRuntime
{
    public const string Name = "LeadGrains.Embedded";

    public static IServiceCollection AddGrains(this IServiceCollection services) => services.AddEmbeddedGrains(grains => grains
        .AddGrain<IWorkspaceGrain, WorkspaceGrain>()
        .AddGrain<IAccountGrain, AccountGrain>()
        .AddGrain<IContactGrain, ContactGrain>()
        .AddGrain<ILeadGrain, LeadGrain>());
}
#endif
