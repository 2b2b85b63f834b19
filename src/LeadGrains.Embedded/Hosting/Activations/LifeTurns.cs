using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>Brings an activation to life: constructs the grain, loads its states, lets it prepare.</summary>
internal sealed class ActivateTurn(Activation activation) : ITurn
{
    public void Run() => _ = RunAsync();

    private async Task RunAsync()
    {
        var (host, limit) = (activation.Host, activation.Host.Options.ActivationTimeout);
        var chain = host.Options.RefuseCallCycles ? CallChain.Enter(activation, activation.OldestCaller()) : null;
        try
        {
            using var late = new CancellationTokenSource(limit, host.Time);
            await LoadAsync(late.Token).WaitAsync(limit, host.Time);
            activation.BecomeActive();
        }
        catch (Exception problem)
        {
            host.Logger.LogWarning(problem, "{Grain} could not be activated", activation);
            await EndAsync(problem);
        }
        finally
        {
            chain?.End();
        }
    }

    private async Task EndAsync(Exception problem)
    {
        try
        {
            await activation.DisposeAsync();
        }
        catch (Exception another)
        {
            activation.Host.Logger.LogWarning(another, "{Grain} was not disposed in good order", activation);
        }

        activation.End(problem);
    }

    private async Task LoadAsync(CancellationToken late)
    {
        foreach (var state in activation.Construct()) await state.LoadAsync(late);
        await ((IGrainBase)activation.GrainInstance!).OnActivateAsync(late);
    }
}

/// <summary>Lets an activation put its things in order, within a time limit, and ends it.</summary>
internal sealed class DeactivateTurn(Activation activation, DeactivationReason reason) : ITurn
{
    public void Run() => _ = RunAsync();

    private async Task RunAsync()
    {
        var (host, limit) = (activation.Host, activation.Host.Options.DeactivationTimeout);
        try
        {
            using var late = new CancellationTokenSource(limit, host.Time);
            try
            {
                await ((IGrainBase)activation.GrainInstance!).OnDeactivateAsync(reason, late.Token).WaitAsync(limit, host.Time);
            }
            finally
            {
                await activation.DisposeAsync();
            }
        }
        catch (Exception problem)
        {
            host.Logger.LogWarning(problem, "{Grain} was not deactivated in good order", activation);
        }

        activation.End(failedActivation: null);
    }
}
