using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Storage holds another version of a state than the grain last saw. Leaving a grain's method, it ends the activation.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>Versions differ.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>Versions differ, as told.</summary>
    public InconsistentStateException(string message) : base(message)
    {
    }

    /// <summary>Versions differ, as told by storage.</summary>
    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!)
    {
    }

    /// <summary>Versions differ: the one stored, the one last seen, and what storage said.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>Versions differ: the one stored, the one last seen.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    /// <summary>Versions differ: the one stored, the one last seen, in storage's own words.</summary>
    public InconsistentStateException(string? storedEtag, string? currentEtag, Exception storageException)
        : this(storageException.Message, storedEtag, currentEtag, storageException)
    {
    }

    /// <summary>The version in storage.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version the grain last saw.</summary>
    public string? CurrentEtag { get; }

    /// <summary>Whether it comes from the grain that met it, not through a call that grain answered.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
