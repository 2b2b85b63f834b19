using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Server.Imports;

/// <summary>The unique keys under which imports find again what they made. Those of people are hashed: keys are not personal data.</summary>
internal static class ImportKeys
{
    public static string Account(string system, string name) => $"account:{system}:{name}";

    public static string Lead(string system, string id) => $"lead:{system}:{id}";

    public static string Contact(string system, string id) => ContactKey.Of(system, id);

    public static string User(string system, string name) => $"user:{system}:{Hash(name)}";

    public static string Team(string system, string name) => $"team:{system}:{Hash(name)}";

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
