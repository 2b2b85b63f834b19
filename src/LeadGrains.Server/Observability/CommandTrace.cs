namespace LeadGrains.Server.Observability;

/// <summary>What a request's log line says besides its route and duration. Ids and codes only.</summary>
public sealed class CommandTrace
{
    /// <summary>Problem code; null: it went well.</summary>
    public string? Code { get; set; }

    /// <summary>Position of the change it made.</summary>
    public long? Seq { get; set; }

    public bool Replayed { get; set; }

    public static CommandTrace Of(HttpContext context)
    {
        if (context.Features.Get<CommandTrace>() is { } trace) return trace;
        context.Features.Set(trace = new CommandTrace());
        return trace;
    }
}
