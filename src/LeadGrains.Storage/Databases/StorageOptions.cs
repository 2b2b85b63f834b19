namespace LeadGrains.Storage.Databases;

public enum StorageProvider
{
    /// <summary>Files in a directory, one server process.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server (15 or newer), any number of server processes.</summary>
    Postgres,
}

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>SQLite: the directory of the database files; created, for this user only, when missing.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>PostgreSQL: a connection string in Npgsql's format. A secret.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>For tools that only look: takes no lock, creates and migrates nothing.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>What is wrong, in sentences for the operator; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems()
    {
        if (!Enum.IsDefined(Provider)) return [$"Storage:Provider is {Provider}; it must be Sqlite or Postgres."];
        if (Provider == StorageProvider.Sqlite && string.IsNullOrWhiteSpace(DataDirectory))
            return ["Storage:DataDirectory must name a directory when Storage:Provider is Sqlite."];
        if (Provider == StorageProvider.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
            return ["Storage:ConnectionString must be set when Storage:Provider is Postgres."];
        return [];
    }

    /// <exception cref="StorageException">Something is wrong with the options.</exception>
    public void Validate()
    {
        if (Problems() is { Count: > 0 } problems) throw new StorageException(string.Join(' ', problems));
    }
}

/// <summary>The storage can't be used as it is; the message tells the operator what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
