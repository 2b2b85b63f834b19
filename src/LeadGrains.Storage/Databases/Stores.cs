namespace LeadGrains.Storage.Databases;

/// <summary>Names of the stores: a file (<c>log.db</c>) or a schema each, and a folder of migrations.</summary>
public static class Stores
{
    public const string Log = "log";
    public const string Vault = "vault";
    public const string Snapshots = "snapshots";
}
