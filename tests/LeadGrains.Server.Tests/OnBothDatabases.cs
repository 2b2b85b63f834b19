using LeadGrains.Testing;

namespace LeadGrains.Server.Tests;

/// <summary>Where a test's server keeps its data. A contract's class is run once with each.</summary>
public interface IHome
{
    /// <summary>Settings of a new, empty store.</summary>
    Task<string[]> NewStore();
}

public sealed class SqliteHome : IHome
{
    public Task<string[]> NewStore() => Task.FromResult<string[]>([]);
}

public sealed class PostgresHome : IHome
{
    public async Task<string[]> NewStore() =>
        ["--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={await PostgresServer.Instance.NewDatabase()}"];
}
