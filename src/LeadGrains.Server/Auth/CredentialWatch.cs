namespace LeadGrains.Server.Auth;

/// <summary>Tells a running watch whether its credentials still hold. Cheap enough to ask before every batch.</summary>
public sealed class CredentialWatch(TokenStore tokens)
{
    /// <returns>The credentials as they are now; null once they have expired or been revoked: then the watch must stop.</returns>
    public ValueTask<Credential?> Current(Credential credential, CancellationToken cancellation = default) =>
        tokens.Find(credential.Workspace, credential.Id, cancellation);
}
