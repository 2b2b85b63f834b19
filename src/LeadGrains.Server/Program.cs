using LeadGrains.Server.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.CommandLine;
using LeadGrains.Server.Contacts;
using LeadGrains.Server.Demo;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Http;
using LeadGrains.Server.Imports;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Introductions;
using LeadGrains.Server.Leads;
using LeadGrains.Server.Leads.Reassigning;
using LeadGrains.Server.Live;
using LeadGrains.Server.Live.Document;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Observability;
using LeadGrains.Server.Operations;
using LeadGrains.Server.Pages;
using LeadGrains.Server.Playbooks;
using LeadGrains.Server.Playbooks.Checking;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;
using LeadGrains.Server.Sourcing;
using LeadGrains.Server.Start;
using LeadGrains.Server.Tasks;
using LeadGrains.Server.Teams;
using LeadGrains.Server.Users;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;
using LeadGrains.Storage.Views;
using LeadGrains.Storage;

namespace LeadGrains.Server;

/// <summary>What the server consists of.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => Cli.Run(args, Serve);

    private static async Task<int> Serve(string[] args)
    {
        try
        {
            await Build(args).RunAsync();
            return 0;
        }
        catch (Exception wrong) when (wrong is SettingsException or StorageException or MappingException or PlaybookException)
        {
            await Console.Error.WriteLineAsync($"LeadGrains can't start.\n{wrong.Message}");
            return 1;
        }
    }

    /// <param name="adapt">For tests: changes what is registered.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adapt = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = builder.AddSettings();
        builder.AddLogs(options.Logs);
        builder.Services
            .AddSingleton<TimeProvider>(new ForwardTime(TimeProvider.System))
            .AddLeadGrainsStorage(options.ToStorageOptions())
            .AddLeadGrainsViews(options.ToStorageOptions())
            .AddOps(options.ToStorageOptions())
            .AddPlaybook(options.Playbook)
            .AddJournal(options.Storage.Provider)
            .AddProjector()
            .AddGrains(options)
            .AddClockwork()
            .AddHttp()
            .AddLive(options.Live)
            .AddAuth()
            .AddReads()
            .AddRelationships()
            .AddIntroductions()
            .AddApiDocument()
            .AddObservability(options.Telemetry)
            .AddFirstStart()
            .AddDrain(options.Drain)
            .AddOperations()
            .AddImports()
            .AddReassigning()
            .AddDemo()
            .AddMaintenance()
            .AddPlaybookWatch();
        adapt?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<CommandLog>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UsePages();
        app.UseRouting();
        app.UseAuth();
        app.UseHistory();

        app.MapHealth();
        app.MapMetrics();
        app.MapApiDocument();
        app.MapLiveDocument();
        app.MapSignIn();
        var api = app.MapApi();
        api.MapTokens();
        api.MapMe();
        api.MapChanges();
        app.MapLiveHub();
        api.MapAccounts();
        api.MapFacts();
        api.MapNeeds();
        api.MapContacts();
        api.MapLeads();
        api.MapSourcing();
        api.MapRelationships();
        api.MapIntroductions();
        api.MapTasks();
        api.MapUsers();
        api.MapTeams();
        api.MapStart();
        api.MapPlaybook();
        api.MapOperations();
        api.MapImports();
        api.MapDemo();
        api.MapMaintenance();
        app.ServeOwnRequests();
        app.CheckAccessOfEveryEndpoint();
        return app;
    }
}
