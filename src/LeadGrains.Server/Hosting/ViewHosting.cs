using LeadGrains.Domain;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Hosting;

/// <summary>The views and the projector that keeps them following the log.</summary>
public static partial class ViewHosting
{
    public static IServiceCollection AddProjector(this IServiceCollection services) => services
        .AddSingleton(provider => new Projector(
            provider.GetRequiredService<ViewDatabase>(), FollowTail(provider.GetRequiredService<LogTail>()), WorkspaceId.Default,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Projector>>(),
            provider.GetRequiredService<NextDeadlines>()))
        .AddSingleton<NextDeadlines>()
        .AddHostedService<Projection>();

    /// <summary>Recent events come from memory, decoded already.</summary>
    private static ViewSource FollowTail(LogTail tail) => new(tail.Read, tail.WaitBeyond);

    /// <summary>The log itself, with the keys that the vault has now: for rebuilding and verifying.</summary>
    public static ViewSource ReadLog(IEventLog log, EventCodec codec, KeyRing keys)
    {
        keys.Forget();
        return new ViewSource(
            async (workspace, after, limit, cancellation) =>
                await codec.Decode(workspace, await log.Read(workspace, after, limit, cancellation), cancellation),
            (_, _, _) => throw new NotSupportedException("A replay does not wait."));
    }

    private sealed partial class Projection(ViewDatabase views, Projector projector, IEventLog log, ILogger<Projection> logger) : BackgroundService
    {
        public override async Task StartAsync(CancellationToken cancellationToken)
        {
            await views.Open(cancellationToken);
            if (await ViewReset.WhenAhead(views, WorkspaceId.Default, () => log.Head(WorkspaceId.Default, cancellationToken), cancellationToken) is { } claimed)
                LogAhead(logger, claimed);
            await base.StartAsync(cancellationToken);
        }

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => projector.Run(stoppingToken.Calmly());

        [LoggerMessage(LogLevel.Warning, "The views were at {Position}, ahead of the log: another log was put under them. They are made anew")]
        private static partial void LogAhead(ILogger logger, long position);
    }
}
