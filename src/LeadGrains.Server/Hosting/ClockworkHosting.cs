using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Storage.Views;
using Orleans;

namespace LeadGrains.Server.Hosting;

/// <summary>The clockwork: what time alone changes, on whichever server keeps the views.</summary>
public static class ClockworkHosting
{
    /// <summary>After the grains: hosted services stop in reverse order, and what it has begun it ends.</summary>
    public static IServiceCollection AddClockwork(this IServiceCollection services) => services
        .AddSingleton(provider => new DeadlineClock(
            provider.GetRequiredService<IDeadlines>(), provider.GetRequiredService<NextDeadlines>(), provider.GetRequiredService<Projector>(),
            Elapse(provider.GetRequiredService<IGrainFactory>()), provider.GetRequiredService<Journal>(), WorkspaceId.Default))
        .AddHostedService<Running>();

    private static Func<WorkspaceId, StreamId, Call, Task<Reply<TaskList>>> Elapse(IGrainFactory grains) =>
        (workspace, stream, call) => grains.Subject(workspace, stream).Elapse(new Elapse(), call);

    private sealed class Running(DeadlineClock clock) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.Run(stoppingToken.Calmly());
    }
}
