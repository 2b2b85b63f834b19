namespace LeadGrains.Storage.Databases;

/// <summary>Names of the stores: a file (<c>log.db</c>) or a schema each, and a folder of migrations.</summary>
public static class Stores
{
    public const string Log = "log";
    public const string Vault = "vault";
    public const string Snapshots = "snapshots";
    public const string Views = "views";
    public const string Ops = "ops";

    /// <summary>What a cluster of Orleans silos shares: membership and snapshots. On PostgreSQL only, with that runtime only.</summary>
    public const string Orleans = "orleans";

    /// <summary>Every schema of a PostgreSQL store.</summary>
    internal static readonly string[] All = [Log, Vault, Snapshots, Views, Ops, Orleans];

    /// <summary>
    /// How a SQLite file of that store treats the disk. What can be rebuilt may lose its last transactions with the power
    /// (never its consistency); what may have told of a person is overwritten when deleted.
    /// </summary>
    internal static string Pragmas(string store) => store switch
    {
        Vault or Ops => "pragma synchronous = full; pragma secure_delete = on",
        Snapshots or Views => "pragma synchronous = normal; pragma secure_delete = on",
        _ => "pragma synchronous = full; pragma secure_delete = off",
    };
}
