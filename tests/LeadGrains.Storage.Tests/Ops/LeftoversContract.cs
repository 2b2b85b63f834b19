using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Storage.Tests.Ops;

public abstract class LeftoversContract : IAsyncLifetime
{
    private const string Here = "here";
    private const long Now = 1_000_000;

    protected OpsDatabase Database { get; private set; } = null!;

    private TokenRows Tokens => new(Database);

    private SignInCodeRows Codes => new(Database);

    private OperationRows Operations => new(Database);

    private OperationErrorRows Errors => new(Database);

    private Leftovers Leftovers => new(Database);

    public async Task InitializeAsync() => Database = await Open();

    public abstract Task DisposeAsync();

    [ContractFact]
    public async Task Expired_sessions_of_users_go_and_no_other_credentials()
    {
        await Tokens.Add(Token("expired", "Session", "usr_1", Now - 1));
        await Tokens.Add(Token("valid", "Session", "usr_1", Now));
        await Tokens.Add(Token("author", "Session", null, Now - 1));
        await Tokens.Add(Token("token", "Token", "usr_1", Now - 1));
        await Tokens.Add(Token("forever", "Token", "usr_1", null));
        await Leftovers.DeleteSignIns(Now);
        Assert.Null(await Tokens.ById(Here, "expired"));
        foreach (var kept in new[] { "valid", "author", "token", "forever" }) Assert.NotNull(await Tokens.ById(Here, kept));
    }

    [ContractFact]
    public async Task A_code_can_be_used_until_it_expires_however_often_others_are_deleted()
    {
        foreach (var i in Enumerable.Range(0, 600)) await Codes.Add(Code($"old{i}", Now - 1));
        await Codes.Add(Code("new", Now));
        await Leftovers.DeleteSignIns(Now);
        Assert.Null(await Codes.Use("old0", Now - 2));
        Assert.Null(await Codes.Use("old599", Now - 2));
        Assert.NotNull(await Codes.Use("new", Now - 2));
    }

    [ContractFact]
    public async Task Operations_go_with_their_errors_when_they_have_long_ended()
    {
        foreach (var id in new[] { "old", "recent", "waiting" })
        {
            await Operations.Add(Operation(id), []);
            await Errors.Add(Here, id, [.. Enumerable.Range(0, 700).Select(i => new OperationError { No = i, File = "f", Reason = "wrong" })]);
        }
        await Operations.End(Here, "old", "Succeeded", null, Now - 1);
        await Operations.End(Here, "recent", "Succeeded", null, Now);
        await Leftovers.DeleteOperations(Now);
        Assert.Null(await Operations.Get(Here, "old"));
        Assert.Empty(await Errors.Page(Here, "old", -1, 10));
        foreach (var kept in new[] { "recent", "waiting" })
        {
            Assert.NotNull(await Operations.Get(Here, kept));
            Assert.Equal(700, (await Errors.Page(Here, kept, -1, 1_000)).Count);
        }
    }

    protected abstract Task<OpsDatabase> Open();

    private static TokenRow Token(string id, string kind, string? user, long? expires) =>
        new() { Workspace = Here, Id = id, Kind = kind, Name = id, Role = "Seller", UserId = user, Hash = $"hash of {id}", CreatedAt = 1, CreatedBy = "", ExpiresAt = expires };

    private static SignInCodeRow Code(string hash, long expires) => new() { Hash = hash, Workspace = Here, Role = "Seller", ExpiresAt = expires };

    private static OperationRow Operation(string id) => new()
    {
        Workspace = Here, Id = id, Kind = "import", Status = "Queued", Request = "{}", RequestHash = "", CreatedBy = "usr_1", CreatedRole = "Seller", CreatedAt = 1,
    };
}

public sealed class SqliteLeftoversTests : LeftoversContract
{
    private readonly TempFolder folder = new();
    private DataDirectory? directory;

    public override Task DisposeAsync()
    {
        directory?.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    protected override Task<OpsDatabase> Open()
    {
        directory = DataDirectory.Open(new StorageOptions { DataDirectory = folder.Path });
        return Task.FromResult<OpsDatabase>(new SqliteOps(directory));
    }
}

[NeedsPostgres]
public sealed class PostgresLeftoversTests : LeftoversContract
{
    private string connectionString = "";
    private PostgresDatabase? database;

    public override async Task DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
        await PostgresServer.Instance.Drop(connectionString);
    }

    protected override async Task<OpsDatabase> Open()
    {
        connectionString = await PostgresServer.Instance.NewDatabase();
        database = new PostgresDatabase(new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connectionString });
        return new PostgresOps(database);
    }
}
