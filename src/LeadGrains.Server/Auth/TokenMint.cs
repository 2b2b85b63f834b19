using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Auth;

/// <summary>What new credentials are to be.</summary>
public sealed record NewCredential(WorkspaceId Workspace, CredentialKind Kind, string Name, Role Role, UserId? User, DateTimeOffset? ExpiresAt, string CreatedBy, string? ParentId = null);

/// <summary>Makes credentials.</summary>
public sealed class TokenMint(TokenRows rows, TimeProvider time)
{
    /// <returns>The id, or null when that secret is in use already.</returns>
    public async Task<string?> Make(NewCredential wanted, string secret, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var row = new TokenRow
        {
            Workspace = wanted.Workspace.Value,
            Id = OpsIds.New(wanted.Kind == CredentialKind.Session ? "ses_" : "tok_", now),
            Kind = wanted.Kind.ToString(),
            Name = wanted.Name,
            Role = wanted.Role.ToString(),
            UserId = wanted.User?.Value,
            Hash = Secret.Hash(secret),
            ParentId = wanted.ParentId,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            CreatedBy = wanted.CreatedBy,
            ExpiresAt = wanted.ExpiresAt?.ToUnixTimeMilliseconds(),
        };
        return await rows.Add(row, cancellation) ? row.Id : null;
    }
}
