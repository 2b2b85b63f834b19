using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Playbooks;
using LeadGrains.Storage;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadGrains.Benchmarks;

/// <summary>Everything below HTTP, as the server wires it: grains, log, vault, snapshots, projector.</summary>
internal sealed class BenchServer(IHost host, LeadId[] leads) : IAsyncDisposable
{
    private static readonly Call Administrator = new(new Actor(new By(ActorKind.System, "bench"), Role.Administrator, null, []));

    private readonly ImmutableArray<Topic> topics = host.Services.GetRequiredService<Journal>().PlaybookOf(WorkspaceId.Default).Topics;

    public LeadId[] Leads => leads;

    /// <summary>The log's last position.</summary>
    public long Head => host.Services.GetRequiredService<Grains.Log.LogTail>().Head(WorkspaceId.Default);

    /// <summary>Up to where the log is in the views.</summary>
    public long Shown => host.Services.GetRequiredService<Projector>().Position;

    /// <summary>On an empty store, filled with new leads.</summary>
    public static async Task<BenchServer> Start(StorageOptions options, int leadCount)
    {
        var host = await Host(options);
        var ids = host.Services.GetRequiredService<Ids>();
        var server = new BenchServer(host, [.. Enumerable.Range(0, leadCount).Select(_ => ids.New<LeadId>())]);
        await server.Fill(ids);
        return server;
    }

    /// <summary>Anew on a store where those leads are.</summary>
    public static async Task<BenchServer> Reopen(StorageOptions options, LeadId[] leads) => new(await Host(options), leads);

    public Task Read(int i) => Lead(leads[i]).Get();

    /// <summary>A durable command that always changes something: the seller's assessment of one lead.</summary>
    public async Task Assess(int i)
    {
        var round = i / leads.Length;
        Accepted(await Lead(leads[i % leads.Length])
            .Assess(new AssessLead((Recognition)(round % 4), (Stance)(round / 4 % 5), null, null, null, null), Administrator));
    }

    /// <summary>New accounts without anything.</summary>
    public async Task<AccountId[]> Accounts(int count)
    {
        var ids = host.Services.GetRequiredService<Ids>();
        AccountId[] accounts = [.. Enumerable.Range(0, count).Select(_ => ids.New<AccountId>())];
        await Task.WhenAll(accounts.Select(async id => Accepted(await Account(id).Create(
            new CreateAccount(id, new("An account", [], null, null, null, [], null), ImmutableSortedDictionary<string, string>.Empty), Administrator))));
        return accounts;
    }

    /// <summary>Every seventh number disagrees with the others of its topic; four sources take turns.</summary>
    public async Task RecordFact(AccountId account, int i)
    {
        var topic = topics[i % topics.Length];
        Accepted(await Account(account).RecordFact(
            new RecordFact(
                host.Services.GetRequiredService<Ids>().New<FactId>(), null, null, topic.Category, topic.Code, $"they said so {i}", i % 7 == 0 ? "900" : "100", topic.Unit,
                new FactSource(SourceKind.Person, SourceRef.Of($"source {i / topics.Length % 4}"), null), FactMethod.Ask, LawfulBasis.OwnDealings, null, null, Confidentiality.Internal,
                [], [], [], null),
            Administrator));
    }

    public async Task<AccountDossier> Dossier(AccountId account) =>
        (await Account(account).Dossier(new DossierPage(50, null, null, null, null), Administrator.Actor) ?? throw new InvalidOperationException("There is no such account.")).State;

    /// <summary>Waits until the views have followed, so that they do it at nobody else's expense.</summary>
    public async Task Settle()
    {
        var head = host.Services.GetRequiredService<Grains.Log.LogTail>().Head(WorkspaceId.Default);
        if (!await host.Services.GetRequiredService<Projector>().WaitFor(head, Bench.Patience)) throw new TimeoutException("The views do not follow.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    /// <summary>A server without HTTP on a store.</summary>
    public static async Task<IHost> Host(StorageOptions options)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddLeadGrainsStorage(options).AddLeadGrainsViews(options).AddPlaybook(new ServerOptions().Playbook).AddJournal(options.Provider).AddProjector().AddGrains(new ServerOptions
        {
            DataDirectory = options.DataDirectory,
            Storage = new() { Provider = options.Provider, ConnectionString = options.ConnectionString },
            Cluster = new() { SiloPort = 0 },
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private Grains.Accounts.IAccountGrain Account(AccountId id) => host.Services.GetRequiredService<IGrainFactory>().Account(WorkspaceId.Default, id);

    private Grains.Leads.ILeadGrain Lead(LeadId id) => host.Services.GetRequiredService<IGrainFactory>().Lead(WorkspaceId.Default, id);

    private async Task Fill(Ids ids)
    {
        var seller = ids.New<UserId>();
        Accepted(await host.Services.GetRequiredService<IGrainFactory>().Workspace(WorkspaceId.Default)
            .CreateUser(new CreateUser(seller, "Seller", Role.Seller, null, leads.Length), Administrator));
        await Task.WhenAll(leads.Select(async id => Accepted(await Lead(id).Create(
            new CreateLead(id, null, "A lead", "call", null, seller, null, null, ImmutableSortedDictionary<string, string>.Empty), Administrator))));
    }

    /// <summary>A benchmark of refusals would be a fast one.</summary>
    private static void Accepted<TState>(Reply<TState> reply)
        where TState : class
    {
        if (reply.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Detail);
    }
}
