using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace LeadGrains.Simulation.Tests.Embedded;

/// <summary>What becomes of activations of <see cref="FragileGrain"/>: each waits until told.</summary>
internal sealed class ActivationPlan
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _activations;

    public Task Begun => _begun.Task;

    public int Activations => _activations;

    public void Fail(Exception problem) => _outcome.SetException(problem);

    public void Succeed()
    {
        _outcome = new();
        _outcome.SetResult();
    }

    public Task Next()
    {
        _activations++;
        _begun.TrySetResult();
        return _outcome.Task;
    }
}

internal static class ActivationPlans
{
    public static IServiceCollection AddPlan(this IServiceCollection services, ActivationPlan plan) => services.AddSingleton(plan);
}

internal interface IFragile : IGrainWithStringKey
{
    Task<int> Touch();
}

internal sealed class FragileGrain(ActivationPlan plan) : Grain, IFragile
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) => plan.Next();

    public Task<int> Touch() => Task.FromResult(plan.Activations);
}
