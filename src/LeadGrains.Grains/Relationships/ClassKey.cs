using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Which class of which school is meant, however it is written: hashed, because the log keeps it in the clear.</summary>
public static class ClassKey
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="from">The year in which they entered it.</param>
    /// <param name="name">The class; null: not told.</param>
    /// <returns>The same for the same school, year and class in any case, width and spacing.</returns>
    public static ClassId Of(string school, int from, string? name)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{SearchText.Normal(school)}\n{from}\n{SearchText.Normal(name ?? "")}");
        var bits = new UInt128(0, 0);
        foreach (var part in SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)) bits = (bits << 8) | part;
        return new(string.Create(ClassId.Prefix.Length + 26, bits, static (chars, left) =>
        {
            ClassId.Prefix.CopyTo(chars);
            for (var i = chars.Length - 1; i >= ClassId.Prefix.Length; i--, left >>= 5) chars[i] = Alphabet[(int)(left & 31)];
        }));
    }
}
