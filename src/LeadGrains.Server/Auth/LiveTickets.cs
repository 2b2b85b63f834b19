using System.Security.Cryptography;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Server.Http;
using LeadGrains.Storage.Ops;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadGrains.Server.Auth;

/// <summary>
/// One-minute tickets for the live feed, so that no lasting token stands in an address. Signed with a secret of the store,
/// so that every server of it takes them; a ticket is worth what the credentials behind it are worth when it is used.
/// </summary>
public sealed class LiveTickets(OpsSecrets secrets, TokenStore tokens, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private const string Prefix = "lgl_";
    private byte[]? key;

    public static bool IsTicket(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<LiveTicket> Issue(Credential credential, CancellationToken cancellation = default)
    {
        var expires = time.GetUtcNow() + Lifetime;
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(credential.Workspace.Value, credential.Id, expires.ToUnixTimeMilliseconds()), HttpJson.Options);
        return new($"{Prefix}{WebEncoders.Base64UrlEncode(content)}.{WebEncoders.Base64UrlEncode(await Sign(content, cancellation))}", expires);
    }

    /// <summary>Null when it is forged, too old, or its credentials no longer hold.</summary>
    public async Task<Credential?> Prove(string ticket, CancellationToken cancellation = default)
    {
        if (await Verified(ticket, cancellation) is not { } content || content.Expires <= time.GetUtcNow().ToUnixTimeMilliseconds()) return null;
        return await tokens.Find(new WorkspaceId(content.Workspace), content.Id, cancellation);
    }

    private async Task<Content?> Verified(string ticket, CancellationToken cancellation)
    {
        try
        {
            var parts = ticket[Prefix.Length..].Split('.');
            if (parts.Length != 2) return null;
            var content = WebEncoders.Base64UrlDecode(parts[0]);
            var expected = await Sign(content, cancellation);
            return CryptographicOperations.FixedTimeEquals(WebEncoders.Base64UrlDecode(parts[1]), expected) ? JsonSerializer.Deserialize<Content>(content, HttpJson.Options) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<byte[]> Sign(byte[] content, CancellationToken cancellation)
    {
        key ??= await secrets.Get("live-ticket", RandomNumberGenerator.GetBytes(32), cancellation);
        return HMACSHA256.HashData(key, content);
    }

    private sealed record Content(string Workspace, string Id, long Expires);
}

public sealed record LiveTicket(string Ticket, DateTimeOffset ExpiresAt);
