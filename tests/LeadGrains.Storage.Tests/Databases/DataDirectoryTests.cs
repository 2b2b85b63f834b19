using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Tests.Log;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Storage.Tests.Databases;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_directory_in_use_is_refused_until_it_is_given_back()
    {
        using (DataDirectory.Open(new StorageOptions { DataDirectory = Data }))
        {
            var refused = Assert.Throws<StorageException>(() => DataDirectory.Open(new StorageOptions { DataDirectory = Data }));
            Assert.Contains("another server process uses it", refused.Message, StringComparison.Ordinal);
        }
        DataDirectory.Open(new StorageOptions { DataDirectory = Data }).Dispose();
    }

    [Fact]
    public async Task A_tool_may_look_in_while_the_server_writes_but_not_write()
    {
        await using var server = Services(readOnly: false);
        var log = server.GetRequiredService<IEventLog>();
        (await log.Append(Appends.Here, Appends.To(Appends.Lead(1)))).Events();
        await using var tool = Services(readOnly: true);
        var looking = tool.GetRequiredService<IEventLog>();
        Assert.Single(await looking.Read(Appends.Here, 0, 10));
        (await log.Append(Appends.Here, Appends.To(Appends.Lead(2)))).Events();
        Assert.Equal(2, (await looking.Read(Appends.Here, 0, 10)).Count);
        await Assert.ThrowsAsync<StorageException>(() => looking.Append(Appends.Here, Appends.To(Appends.Lead(3))));
    }

    [Fact]
    public void Nobody_else_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        using var directory = DataDirectory.Open(new StorageOptions { DataDirectory = Data });
        directory.Database(Stores.Vault);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Data) & others);
        foreach (var file in Directory.GetFiles(Data)) Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & others);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, "", null, "DataDirectory")]
    [InlineData(StorageProvider.Postgres, "data", null, "ConnectionString")]
    [InlineData((StorageProvider)7, "data", "x", "Provider")]
    public void Wrong_options_are_told(StorageProvider provider, string directory, string? connection, string named)
    {
        var options = new StorageOptions { Provider = provider, DataDirectory = directory, ConnectionString = connection };
        Assert.Contains(named, Assert.Throws<StorageException>(options.Validate).Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(bool readOnly) => new ServiceCollection().AddLogging()
        .AddLeadGrainsStorage(new StorageOptions { DataDirectory = Data, ReadOnly = readOnly }).BuildServiceProvider();
}
