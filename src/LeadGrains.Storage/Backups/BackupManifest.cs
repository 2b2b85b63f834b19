using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Backups;

/// <summary>What a backup consists of. Written last: a folder without it is no backup.</summary>
/// <param name="Format">Of the manifest and the files' arrangement; another one can't be restored by this program.</param>
/// <param name="Heads">For each workspace by name the last position that the backup has.</param>
public sealed record BackupManifest(
    int Format, DateTimeOffset MadeAt, StorageProvider Provider, IReadOnlyDictionary<string, long> Heads, IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true,
    };

    /// <summary>Positions in all workspaces together.</summary>
    [JsonIgnore]
    public long Positions => Heads.Values.Sum();

    /// <exception cref="StorageException">There is no backup, it is damaged, or this program can't restore it.</exception>
    public static async Task<BackupManifest> Read(string folder, CancellationToken cancellation = default)
    {
        var manifest = await Parse(Path.Combine(folder, FileName), cancellation);
        foreach (var file in manifest.Files) await file.Check(folder, manifest.Provider, cancellation);
        return manifest;
    }

    internal async Task Write(string folder, CancellationToken cancellation)
    {
        await using var file = PrivateFile.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Json, cancellation);
        file.Flush(flushToDisk: true);
    }

    private static async Task<BackupManifest> Parse(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(file, Json, cancellation) ?? throw new JsonException();
            return manifest.Format == CurrentFormat
                ? manifest
                : throw new StorageException($"{path} has format {manifest.Format}; this program restores format {CurrentFormat}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"There is no complete backup here: {path} can't be read. ({e.Message})", e);
        }
        catch (JsonException e)
        {
            throw new StorageException($"{path} is not the manifest of a backup.", e);
        }
    }
}

/// <param name="Store">Which store it holds: <c>log</c>, <c>vault</c> or <c>ops</c>.</param>
/// <param name="Migrations">The store's schema: number and checksum of each step applied.</param>
public sealed record BackupFile(string Store, string Name, long Bytes, string Sha256, IReadOnlyDictionary<int, string> Migrations)
{
    internal static async Task<BackupFile> Of(string store, string path, IReadOnlyDictionary<int, string> migrations, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return new(store, Path.GetFileName(path), file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), migrations);
    }

    internal async Task Check(string folder, StorageProvider provider, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, Name);
        if (Path.GetFileName(Name) != Name || !File.Exists(path)) throw new StorageException($"The backup is incomplete: {path} is missing.");
        if (await Of(Store, path, Migrations, cancellation) is var found && (found.Bytes != Bytes || found.Sha256 != Sha256))
            throw new StorageException($"The backup is damaged: {path} is not what was written (its checksum differs).");
        LeadGrains.Storage.Migrations.CheckKnown(Store, provider, Migrations);
    }
}
