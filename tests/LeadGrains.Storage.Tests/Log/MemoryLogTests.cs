using LeadGrains.Simulation.Tests.Storage;
using LeadGrains.Storage.Log;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>The simulation's log keeps to the same contract, or what is proven on it would prove nothing.</summary>
internal sealed class MemoryLogHome : LogHome
{
    private readonly MemoryLog log = new();

    public override Task<long> CountRequests() => Task.FromResult((long)log.Of(Appends.Here).Requests.Count);

    protected override ILogDatabase Connect() => log.Connect(loop => Task.Run(loop));

    protected override void Disconnect() { }
}

public sealed class MemoryAppendTests : AppendContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new MemoryLogHome());
}

public sealed class MemoryGuardTests : GuardContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new MemoryLogHome());
}

public sealed class MemoryIdempotencyTests : IdempotencyContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new MemoryLogHome());
}

public sealed class MemoryFailureTests : FailureContract
{
    private protected override Task<LogHome> NewHome() => Task.FromResult<LogHome>(new MemoryLogHome());
}
