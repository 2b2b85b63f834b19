using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Which class of which school is meant, however it is written: hashed, because the log keeps it in the clear.</summary>
public static class ClassKey
{
    /// <param name="from">The year in which they entered it.</param>
    /// <param name="name">The class; null: not told.</param>
    /// <returns>The same for the same school, year and class in any case, width and spacing.</returns>
    public static ClassId Of(string school, int from, string? name)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{SearchText.Normal(school)}\n{from}\n{SearchText.Normal(name ?? "")}");
        return new(IdForm.Text(ClassId.Prefix, BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
    }
}
