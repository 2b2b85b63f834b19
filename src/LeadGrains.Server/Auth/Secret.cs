using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadGrains.Server.Auth;

/// <summary>Secrets are random, told once and kept as hashes. 256 bits need no salt and no slow hash.</summary>
public static class Secret
{
    /// <summary>Characters of a hash.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    public static string Token() => "lgt_" + Random();

    public static string Session() => "lgs_" + Random();

    public static string Code() => "lgc_" + Random();

    public static string Hash(string secret)
    {
        Span<char> hash = stackalloc char[HashLength];
        Hash(secret, hash);
        return new(hash);
    }

    /// <summary>The same without making anything.</summary>
    /// <param name="hash">Takes <see cref="HashLength"/> characters.</param>
    public static void Hash(string secret, Span<char> hash)
    {
        const int Usual = 256;
        Span<byte> text = Encoding.UTF8.GetMaxByteCount(secret.Length) <= Usual ? stackalloc byte[Usual] : new byte[Encoding.UTF8.GetMaxByteCount(secret.Length)];
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(secret, text)], bytes);
        Convert.TryToHexStringLower(bytes, hash, out _);
    }

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
