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

    /// <param name="options">Nothing of them counts here: there is one process and no cluster.</param>
    public static IServiceCollection AddGrains(this IServiceCollection services, ServerOptions options) => services.AddEmbeddedGrains(grains => grains
        .AddGrain<IWorkspaceGrain, WorkspaceGrain>()
        .AddGrain<IAccountGrain, AccountGrain>()
        .AddGrain<IContactGrain, ContactGrain>()
        .AddGrain<ILeadGrain, LeadGrain>());
}
#endif
