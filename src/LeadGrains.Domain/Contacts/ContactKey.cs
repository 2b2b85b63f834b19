using System.Security.Cryptography;
using System.Text;

namespace LeadGrains.Domain.Contacts;

/// <summary>The unique key under which another system knows a person: hashed, because a system's id may be a name or an address.</summary>
public static class ContactKey
{
    public static string Of(string system, string id) =>
        $"contact:{system}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
}
