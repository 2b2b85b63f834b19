using System.Runtime.CompilerServices;
using System.Security.Claims;
using LeadGrains.Domain;

namespace LeadGrains.Server.Auth;

public enum CredentialKind
{
    /// <summary>Made by an administrator for a program or a person.</summary>
    Token,

    /// <summary>A browser's, in a cookie.</summary>
    Session,

    /// <summary>Named in the settings, for automation.</summary>
    Bootstrap,

    /// <summary>Left in the data directory for the command line.</summary>
    Local,
}

/// <summary>Proven credentials.</summary>
/// <param name="Id">Of the token or session.</param>
/// <param name="User">The user acted for; null for a token of its own.</param>
public sealed record Credential(WorkspaceId Workspace, string Id, CredentialKind Kind, string Name, Role Role, UserId? User, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whom the log names.</summary>
    public By By { get; } = User is { } user ? new(ActorKind.User, user.Value) : new(ActorKind.Token, Id);

    /// <summary>Whoever only reads: which teams they manage is of no matter then.</summary>
    public Actor Reader => new(By, Role, User, []);

    /// <summary>Whose idempotency keys and operations are meant.</summary>
    public string Principal { get; init; } = User is { } user ? $"{ActorKind.User}:{user.Value}" : $"{ActorKind.Token}:{Id}";
}

/// <summary>How credentials travel with a request and a hub connection.</summary>
public sealed class CredentialPrincipal : ClaimsPrincipal
{
    /// <summary>One for as long as the credential is remembered: nobody changes it.</summary>
    private static readonly ConditionalWeakTable<Credential, CredentialPrincipal> Known = [];

    private CredentialPrincipal(Credential credential)
        : base(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, credential.By.Id)], "LeadGrains")) => Credential = credential;

    public Credential Credential { get; }

    public static CredentialPrincipal Of(Credential credential) => Known.GetValue(credential, static one => new(one));
}

public static class CredentialOfPrincipal
{
    /// <summary>Null for somebody unknown.</summary>
    public static Credential? Credential(this ClaimsPrincipal? principal) => (principal as CredentialPrincipal)?.Credential;
}
