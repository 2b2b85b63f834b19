using System.Collections.Immutable;

namespace LeadGrains.Domain;

/// <summary>Why a command was refused. A value, never an exception; nothing changed.</summary>
/// <param name="Code">Stable, for programs: <c>lead.wrong_stage</c>.</param>
/// <param name="Detail">One sentence for people. Holds no personal data.</param>
/// <param name="Kind">What the refusal means to the caller.</param>
public sealed record Refusal(string Code, string Detail, RefusalKind Kind = RefusalKind.Rule)
{
    /// <summary>What exactly is missing or wrong, by JSON pointer into the command's body.</summary>
    public ImmutableArray<FieldError> Errors { get; init; } = [];

    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Detail == other.Detail && Kind == other.Kind && Errors.AsSpan().SequenceEqual(other.Errors.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Detail, Kind);

    public static Refusal Forbidden(string code, string detail) => new(code, detail, RefusalKind.Forbidden);

    public static Refusal NotFound(EntityKind kind) => new($"{kind.ToString().ToLowerInvariant()}.not_found", $"There is no such {kind.ToString().ToLowerInvariant()}.", RefusalKind.NotFound);

    /// <summary>The command names something that does not exist; what the command is about does.</summary>
    public static Refusal Unknown(EntityKind kind, string pointer) =>
        (NotFound(kind) with { Kind = RefusalKind.Rule }).At(pointer, "not_found");

    /// <summary>The same, saying where in the command's body the reason lies.</summary>
    public Refusal At(string pointer, string code) => this with { Errors = Errors.Add(new FieldError(pointer, code, Detail)) };

    public static readonly Refusal AlreadyExists = new("already_exists", "Something with this id exists already.");

    public static readonly Refusal VersionMismatch =
        new("version_mismatch", "It has changed since the version named in If-Match.", RefusalKind.VersionMismatch);
}

/// <param name="Pointer">JSON pointer, e.g. <c>/problem/harm</c>.</param>
/// <param name="Code">Stable, e.g. <c>required</c>.</param>
/// <param name="Message">For people.</param>
public sealed record FieldError(string Pointer, string Code, string Message);

public enum RefusalKind
{
    /// <summary>A rule of the domain says no (HTTP 409).</summary>
    Rule,

    /// <summary>Visible, but not this actor's to do (403).</summary>
    Forbidden,

    /// <summary>Not there (404).</summary>
    NotFound,

    /// <summary>The expected version is not the current one (412).</summary>
    VersionMismatch,

    /// <summary>The idempotency key was used before with another request (422).</summary>
    KeyReused,
}
