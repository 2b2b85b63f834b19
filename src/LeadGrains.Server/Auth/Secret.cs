using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadGrains.Server.Auth;

/// <summary>Secrets are random, told once and kept as hashes. 256 bits need no salt and no slow hash.</summary>
public static class Secret
{
    public static string Token() => "lgt_" + Random();

    public static string Session() => "lgs_" + Random();

    public static string Code() => "lgc_" + Random();

    public static string Hash(string secret)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(secret), hash);
        return Convert.ToHexStringLower(hash);
    }

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
