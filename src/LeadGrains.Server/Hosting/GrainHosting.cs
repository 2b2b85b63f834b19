using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Hosting;

/// <summary>What the grains work with. What they stand on is <see cref="GrainRuntime"/>.</summary>
public static class GrainHosting
{
    /// <summary>Before the runtime: hosted services stop in reverse order, and draining grains still need all of this.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, StorageProvider provider) =>
        provider == StorageProvider.Postgres
            ? services.AddJournal(shared: true).AddSingleton<IHearNews, LogNews>().AddSingleton<IHearNews, KeyNews>().AddHostedService<OtherServers>()
            : services.AddJournal(shared: false);

    private static IServiceCollection AddJournal(this IServiceCollection services, bool shared) => services
        .AddSingleton<KeyRing>()
        .AddSingleton<EventCodec>()
        .AddSingleton(provider => new LogTail(provider.GetRequiredService<IEventLog>, provider.GetRequiredService<EventCodec>(), shared))
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LogTail>())
        .AddSingleton<Grains.Workspaces.Directory>()
        .AddSingleton<IDirectory>(provider => provider.GetRequiredService<Grains.Workspaces.Directory>())
        .AddSingleton(provider => new Ids(provider.GetRequiredService<TimeProvider>(), new Random()))
        .AddSingleton<Beginnings>()
        .AddSingleton<Journal>()
        .AddSingleton<Founding>()
        .AddHostedService<LogStart>();

    /// <summary>Catches up with the log before anything is served.</summary>
    private sealed class LogStart(LogTail tail, Grains.Workspaces.Directory directory, ILogger<LogStart> logger) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await tail.CatchUp(WorkspaceId.Default, cancellationToken);
            await directory.Load(WorkspaceId.Default, cancellationToken);
            logger.LogInformation("The log is at {Head}; grains run on {GrainRuntime}", tail.Head(WorkspaceId.Default), GrainRuntime.Name);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
