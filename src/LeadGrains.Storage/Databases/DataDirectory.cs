using System.Collections.Concurrent;
using LeadGrains.Storage;

namespace LeadGrains.Storage.Databases;

/// <summary>
/// The directory of the SQLite files. Held open by one process at a time, because the writers count on being alone;
/// read-only tools may look in at any time.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly ConcurrentDictionary<string, Lazy<SqliteDatabase>> databases = new(StringComparer.Ordinal);
    private readonly FileStream? hold;
    private readonly bool readOnly;
    private readonly string path;

    private DataDirectory(string path, bool readOnly, FileStream? hold) => (this.path, this.readOnly, this.hold) = (path, readOnly, hold);

    /// <exception cref="StorageException">Another process holds the directory, or it can't be written.</exception>
    public static DataDirectory Open(StorageOptions options)
    {
        var path = Path.GetFullPath(options.DataDirectory);
        if (!options.ReadOnly) return new(path, readOnly: false, Hold(path));
        return Directory.Exists(path) ? new(path, readOnly: true, hold: null) : throw new StorageException($"There is no data directory {path}.");
    }

    /// <summary>The database of one store, e.g. <c>log</c> in <c>log.db</c>, migrated.</summary>
    public SqliteDatabase Database(string store) =>
        databases.GetOrAdd(store, name => new(() => SqliteDatabase.Open(Path.Combine(path, name + ".db"), name, readOnly))).Value;

    public void Dispose()
    {
        foreach (var database in databases.Values.Where(d => d.IsValueCreated)) database.Value.Dispose();
        databases.Clear();
        hold?.Dispose();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UserOnly);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UserOnly & ~UnixFileMode.UserExecute;
            return new FileStream(Path.Combine(path, ".lock"), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data directory {path} can't be taken: another server process uses it, or it is not writable. ({e.Message})", e);
        }
    }
}
