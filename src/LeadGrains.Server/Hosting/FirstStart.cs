using LeadGrains.Domain;
using LeadGrains.Server.Auth;
using LeadGrains.Storage.Ops;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// Sees to it that somebody can get in: the settings' token, else a sign-in link on the console for as long as nobody
/// has had any credentials; and the command line's credential.
/// </summary>
public sealed partial class FirstStart(
    ServerOptions options, FirstAdministrator administrator, TokenRows rows, TokenStore tokens, TokenMint mint, SignIn signIn,
    CredentialFile file, IServer server, TextWriter console, ILogger<FirstStart> log) : IHostedLifecycleService
{
    private static readonly WorkspaceId Workspace = WorkspaceId.Default;
    private string? code;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = await administrator.Ensure(Workspace);
        if (options.BootstrapToken is { } secret) await Bootstrap(secret, first, cancellationToken);
        else if (await rows.Count(Workspace.Value, nameof(CredentialKind.Local), cancellationToken) == 0)
            code = await signIn.NewCode(Workspace, Role.Administrator, first, cancellationToken);
        await file.Renew(Workspace, cancellationToken);
    }

    /// <summary>Only now is the address known. Written to the console directly: a link must not reach the logs.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (code is null) return Task.CompletedTask;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return console.WriteLineAsync($"\n  Sign in (this link works once, within an hour):\n  {address}/sign-in#code={code}\n");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A token that the settings no longer name is revoked; one that an administrator revoked stays so.</summary>
    private async Task Bootstrap(string secret, UserId? first, CancellationToken cancellation)
    {
        var made = await mint.Make(new(Workspace, CredentialKind.Bootstrap, "bootstrap", Role.Administrator, first, null, "start"), secret, cancellation);
        if (made is null && await tokens.Prove(secret, cancellation) is null) LogRevoked(log);
        foreach (var other in await rows.LiveOfKind(Workspace.Value, nameof(CredentialKind.Bootstrap), cancellation))
            if (other.Hash != Secret.Hash(secret))
                await tokens.Revoke(Workspace, other.Id, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The bootstrap token of the settings was revoked earlier and stays so; set another one")]
    private static partial void LogRevoked(ILogger log);
}
