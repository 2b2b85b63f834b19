using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadGrains.Storage.Views;

/// <summary>The tables' definition, and the version that tells whether stored views were made by this program's rules.</summary>
internal sealed class ViewSchema
{
    /// <summary>To be raised when rows of the same events come out differently.</summary>
    private const int ProjectionVersion = 3;

    public static readonly ViewSchema Sqlite = new("Sqlite");
    public static readonly ViewSchema Postgres = new("Postgres");

    private ViewSchema(string provider)
    {
        using var stream = typeof(ViewSchema).Assembly.GetManifestResourceStream($"LeadGrains.Storage.Views.{provider}.views.sql")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{ProjectionVersion} {Sql}"));
        Version = BinaryPrimitives.ReadInt32BigEndian(hash) & int.MaxValue | 1;
    }

    public string Sql { get; }

    /// <summary>Positive; another one whenever the definition or the projection is another.</summary>
    public int Version { get; }
}
