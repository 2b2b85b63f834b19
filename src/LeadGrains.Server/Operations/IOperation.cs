namespace LeadGrains.Server.Operations;

/// <summary>
/// Long work of one kind. It may be begun again from the start after a crash or a restart, so whatever it did before
/// must not happen twice.
/// </summary>
public interface IOperation
{
    /// <summary>Stable name, e.g. <c>import</c>.</summary>
    string Kind { get; }

    /// <param name="cancellation">When somebody cancels it, or the server stops (then it is begun again later).</param>
    Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation);
}

/// <param name="Result">JSON-serialisable, for whoever asked; no secrets.</param>
public sealed record OperationEnd(bool Succeeded, object? Result = null)
{
    public static OperationEnd Success(object? result = null) => new(true, result);

    public static OperationEnd Failure(object? result = null) => new(false, result);
}

public enum OperationStatus { Queued, Running, Succeeded, Failed, Cancelled }
