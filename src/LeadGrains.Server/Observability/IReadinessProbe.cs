using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Observability;

/// <summary>One thing the server needs to be able to answer.</summary>
public interface IReadinessProbe
{
    string Name { get; }

    /// <returns>Null when all is well, else what is wrong, without secrets.</returns>
    Task<string?> Problem(CancellationToken cancellation);
}

/// <summary>The log can be read.</summary>
public sealed class LogProbe(IEventLog log) : IReadinessProbe
{
    public string Name => "log";

    public async Task<string?> Problem(CancellationToken cancellation)
    {
        await log.Head(WorkspaceId.Default, cancellation);
        return null;
    }
}
