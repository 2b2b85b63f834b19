namespace LeadGrains.Storage.Ops;

/// <summary>A long-running operation as stored. Instants are milliseconds since 1970.</summary>
public sealed record OperationRow
{
    public required string Workspace { get; init; }
    public required string Id { get; init; }

    /// <summary>Names its handler.</summary>
    public required string Kind { get; init; }

    public required string Status { get; init; }
    public long Done { get; init; }
    public long? Total { get; init; }
    public long Errors { get; init; }

    /// <summary>What is to be done, JSON.</summary>
    public required string Request { get; init; }

    public required string RequestHash { get; init; }

    /// <summary>What came of it, JSON.</summary>
    public string? Result { get; init; }

    /// <summary>Who asked for it: kind and id, role, user.</summary>
    public required string CreatedBy { get; init; }

    public required string CreatedRole { get; init; }
    public string? CreatedUser { get; init; }
    public required long CreatedAt { get; init; }
    public long? StartedAt { get; init; }
    public long? FinishedAt { get; init; }
}

/// <summary>A file that an operation works on; its content lies in <see cref="UploadRows"/>.</summary>
public sealed record OperationFile
{
    public required string Name { get; init; }
    public required string Upload { get; init; }

    /// <summary>Its place in the upload, from 0.</summary>
    public required long No { get; init; }

    public required long Parts { get; init; }
}

/// <summary>Something that was wrong with what an operation was given.</summary>
public sealed record OperationError
{
    public long No { get; init; }
    /// <summary>A file's name, or the id of what it is about.</summary>
    public required string File { get; init; }

    public long? Line { get; init; }
    public string? Column { get; init; }
    public required string Reason { get; init; }

    /// <summary>Of the refusal, when it is one.</summary>
    public string? Code { get; init; }
}
