using System.Collections.Immutable;
using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

/// <summary>Everything a run is made of: what is asked and what goes wrong, in order. The seed decides only who is quicker.</summary>
internal sealed record Plan(int Seed, ImmutableArray<Step> Steps);

/// <param name="Pause">Milliseconds before it.</param>
internal abstract record Step(int Pause)
{
    /// <param name="Number">Tells one request from another.</param>
    /// <param name="Place">The server asked first.</param>
    /// <param name="Keyed">With an idempotency key: then asked again until there is an answer.</param>
    internal sealed record Ask(int Pause, int Number, Somebody Who, int Place, Act Act, bool Keyed) : Step(Pause);

    /// <param name="Times">How often it hits, when its occasion comes.</param>
    internal sealed record Trouble(int Pause, int Place, Fault Fault, int Times) : Step(Pause);
}
