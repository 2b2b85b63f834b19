namespace LeadGrains.Storage.Ops;

/// <summary>A credential as stored. Instants are milliseconds since 1970.</summary>
public sealed record TokenRow
{
    public required string Workspace { get; init; }
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public string? UserId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal; the secret itself is kept nowhere.</summary>
    public required string Hash { get; init; }

    /// <summary>Of a session: the token it was exchanged for, with which it ends.</summary>
    public string? ParentId { get; init; }

    public required long CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public long? ExpiresAt { get; init; }
    public long? RevokedAt { get; init; }
}

/// <summary>Stands for one sign-in.</summary>
public sealed record SignInCodeRow
{
    public required string Hash { get; init; }
    public required string Workspace { get; init; }
    public required string Role { get; init; }
    public string? UserId { get; init; }
    public required long ExpiresAt { get; init; }
}
