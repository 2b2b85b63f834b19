using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage;

/// <summary>One numbered step of a store's schema, from an embedded file <c>{Store}/{Provider}/0001_name.sql</c>.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Of the text with line ends normalised, so that a checkout's settings don't count as a change.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The steps this program knows, in order.</summary>
    public static IReadOnlyList<Migration> Of(string store, StorageProvider provider)
    {
        var assembly = typeof(Migration).Assembly;
        var folder = $"LeadGrains.Storage.{store}.{provider}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Parse(name[folder.Length..^".sql".Length], Text(assembly.GetManifestResourceStream(name)!)))
            .OrderBy(step => step.Number)];
    }

    private static Migration Parse(string name, string sql)
    {
        var parts = name.Split('_', 2);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], sql);
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
