using LeadGrains.Domain;
using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// Leaves a token for the command line in the data directory, readable by this user alone. Every start makes a new one
/// and revokes the one it finds, so that a copy of an old directory opens nothing.
/// </summary>
public sealed class CredentialFile(ServerOptions options, TokenStore tokens, TokenMint mint)
{
    public const string Name = "credential";

    private string Path => System.IO.Path.Combine(options.DataDirectory, Name);

    public async Task Renew(WorkspaceId workspace, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.DataDirectory);
        await RevokeOld(cancellation);
        var secret = Secret.Token();
        await mint.Make(new(workspace, CredentialKind.Local, "command line", Role.Administrator, null, null, "start"), secret, cancellation);
        await Write(secret, cancellation);
    }

    private async Task RevokeOld(CancellationToken cancellation)
    {
        if (!File.Exists(Path)) return;
        var old = (await File.ReadAllTextAsync(Path, cancellation)).Trim();
        if (await tokens.Prove(old, cancellation) is { Kind: CredentialKind.Local } credential)
            await tokens.Revoke(credential.Workspace, credential.Id, cancellation);
    }

    /// <summary>Never readable by others, not even while it is written.</summary>
    private async Task Write(string secret, CancellationToken cancellation)
    {
        var fresh = Path + ".new";
        File.Delete(fresh);
        var write = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) write.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new StreamWriter(fresh, write)) await file.WriteLineAsync(secret.AsMemory(), cancellation);
        File.Move(fresh, Path, overwrite: true);
    }
}
