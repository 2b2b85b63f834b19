namespace Orleans.Runtime;

/// <summary>Root of the runtime's own exceptions.</summary>
public class OrleansException : Exception
{
    /// <summary>Something went wrong.</summary>
    public OrleansException() : this("The grain runtime failed.")
    {
    }

    /// <summary>Something went wrong, as told.</summary>
    public OrleansException(string message) : base(message)
    {
    }

    /// <summary>Something went wrong because of something else.</summary>
    public OrleansException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>A call was turned away before it reached its grain.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message) : base(message)
    {
    }

    internal OrleansMessageRejectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>The server that should take the call is stopping or gone.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>The server is gone.</summary>
    public SiloUnavailableException() : this("The server takes no calls.")
    {
    }

    /// <summary>The server is gone, as told.</summary>
    public SiloUnavailableException(string msg) : base(msg)
    {
    }

    /// <summary>The server is gone because of something.</summary>
    public SiloUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
