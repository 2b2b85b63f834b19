using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <summary>All grains of a process: makes references to them and takes the calls made through these.</summary>
internal sealed class GrainHost : IGrainFactory, IDisposable
{
    private readonly FrozenDictionary<Type, (GrainKind Kind, Func<GrainKind, string, GrainProxy> Refer)> _interfaces;
    private volatile Phase _phase;

    public GrainHost(
        IServiceProvider services, IOptions<EmbeddedGrainOptions> options, TimeProvider time, ITurnDispatcher dispatcher, ILogger<GrainHost> logger)
    {
        (Services, Options, Time, Dispatcher, Logger) = (services, options.Value, time, dispatcher, logger);
        var kinds = Options.Grains.Values.Distinct().ToDictionary(type => type, type => new GrainKind(this, type));
        Kinds = [.. kinds.Values];
        _interfaces = Options.Grains.ToFrozenDictionary(pair => pair.Key, pair => (kinds[pair.Value], ProxyFactory.For(pair.Key)));
        Sweep = new(this);
    }

    private enum Phase
    {
        Open,
        Draining,
        Closed,
    }

    public IServiceProvider Services { get; }

    public EmbeddedGrainOptions Options { get; }

    public TimeProvider Time { get; }

    public ITurnDispatcher Dispatcher { get; }

    public ILogger Logger { get; }

    public IReadOnlyList<GrainKind> Kinds { get; }

    public ActivationSweep Sweep { get; }

    /// <summary>Set while the host drains: activations tell it when they fall idle.</summary>
    public Action? FellIdle { get; private set; }

    public IEnumerable<Activation> Activations => Kinds.SelectMany(kind => kind.Activations);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        var grain = Refer(typeof(TGrainInterface), primaryKey);
        return grainClassNamePrefix is null || grain.Kind.Class.FullName!.StartsWith(grainClassNamePrefix, StringComparison.Ordinal)
            ? (TGrainInterface)(object)grain
            : throw new ArgumentException($"No grain class {grainClassNamePrefix}… stands behind {typeof(TGrainInterface)}.", nameof(grainClassNamePrefix));
    }

    public GrainProxy Refer(Type grainInterface, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return _interfaces.TryGetValue(grainInterface, out var target)
            ? target.Refer(target.Kind, key)
            : throw new ArgumentException($"No grain class stands behind {grainInterface}: add it with {nameof(EmbeddedGrainOptions.AddGrain)}.");
    }

    public void Send(GrainKind kind, string key, IRequest request)
    {
        if (Refused() is { } closed)
        {
            request.Fail(closed);
            return;
        }

        request.SentAt = Time.GetTimestamp();
        if (Options.RefuseCallCycles) request.Caller = CallChain.Current;
        if (request.Caller?.Cycle(kind, key) is { } cycle) request.Fail(cycle);
        else if (Options.CopyMessages is not { } copy || TryCopy(request, copy)) Dispatcher.Deliver(kind, key, request);
    }

    public void Drain(Action fellIdle) => (FellIdle, _phase) = (fellIdle, Phase.Draining);

    public void Close() => _phase = Phase.Closed;

    public void Dispose() => Sweep.Dispose();

    private static bool TryCopy(IRequest request, Func<object?, Type, object?> copy)
    {
        try
        {
            request.CopyArguments(copy);
            return true;
        }
        catch (Exception problem)
        {
            request.Fail(problem);
            return false;
        }
    }

    private SiloUnavailableException? Refused() => _phase switch
    {
        Phase.Open => null,
        Phase.Draining when TaskScheduler.Current is Activation => null,
        _ => new("The grain host is stopping and takes no more calls."),
    };
}
