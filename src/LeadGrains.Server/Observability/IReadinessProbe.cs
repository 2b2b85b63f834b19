using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Observability;

/// <summary>One thing the server needs to be able to answer.</summary>
public interface IReadinessProbe
{
    string Name { get; }

    /// <returns>Null when all is well, else what is wrong, without secrets.</returns>
    Task<string?> Problem(CancellationToken cancellation);

    /// <summary>What else is good to know of it, or null.</summary>
    string? Note => null;
}

/// <summary>The log can be read and written.</summary>
public sealed class LogProbe(EventLog log) : IReadinessProbe
{
    public string Name => "log";

    public async Task<string?> Problem(CancellationToken cancellation)
    {
        await log.Head(WorkspaceId.Default, cancellation);
        return await log.WhyNotWritable(WorkspaceId.Default);
    }
}

/// <summary>The lists keep up with the log.</summary>
public sealed class ProjectorProbe(IEventLog log, Projector projector) : IReadinessProbe
{
    /// <summary>Positions that the lists may be behind: a few seconds of work at full load.</summary>
    private const long MostBehind = 10_000;

    public string Name => "views";

    public string Note => projector.Leads ? "kept by this server" : "kept by another server";

    public async Task<string?> Problem(CancellationToken cancellation)
    {
        var behind = await log.Head(WorkspaceId.Default, cancellation) - projector.Position;
        return behind > MostBehind ? $"{behind} positions behind the log" : null;
    }
}
