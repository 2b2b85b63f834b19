using System.Threading.Channels;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Playbooks;
using LeadGrains.Server.Playbooks.Checking;
using LeadGrains.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;

namespace LeadGrains.Server.Tests.Playbooks;

/// <summary>The server's own playbook: at start, and when it changes under a running server.</summary>
public sealed class PlaybookWatchTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Lines lines = new();

    private string PathOf => System.IO.Path.Combine(folder.Path, "playbook.yaml");

    public void Dispose()
    {
        folder.Dispose();
        lines.Dispose();
    }

    [Fact]
    public async Task The_server_refuses_to_start_with_mistakes_and_names_them_all()
    {
        await Write(new Planted().With("code: headcount", "importance: 4", "importance: 44").With("limits:", "sellerCapacity: 40", "sellerCapacity: 0"));
        string[] args = [$"--LeadGrains:Playbook={PathOf}", $"--LeadGrains:DataDirectory={folder.Path}", "--urls=http://127.0.0.1:0"];
        var refused = Assert.Throws<PlaybookException>(() => Program.Build(args));
        Assert.StartsWith($"The playbook {PathOf} has mistakes:\n  line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("topics[1].importance: 44 is out of range", refused.Message, StringComparison.Ordinal);
        Assert.Contains("limits.sellerCapacity: 0 is out of range", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Program.Main(args));
    }

    [Fact]
    public void A_playbook_that_is_not_there_ends_the_start() =>
        Assert.Contains("can't be read", Assert.Throws<PlaybookException>(() => Program.Build([$"--LeadGrains:Playbook={PathOf}"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_setting_the_delivered_one_is_found() =>
        Assert.Equal(ThePlaybook.Delivered.Yaml, PlaybookFile.Read(PlaybookFile.Find(new Hosting.ServerOptions().Playbook)).Yaml);

    [Fact]
    public async Task A_sound_change_counts_without_a_restart_and_a_bad_one_does_not()
    {
        await Write(new Planted());
        await using var server = await RunningServer.Start(
            adapt: builder => builder.Services.AddSingleton<ILoggerProvider>(lines), settings: $"--LeadGrains:Playbook={PathOf}");
        await Write(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 41"));
        await lines.With("is in force");
        Assert.Equal(41, server.Get<ServerPlaybook>().Current.Content.Limits.SellerCapacity);
        Assert.Equal(41, (await (await server.Client().GetAsync("/api/v1/playbook")).Read()).GetProperty("limits").GetProperty("sellerCapacity").GetInt32());
        var made = await (await server.Client().PostAsync("/api/v1/users", Answers.Json("""{"name":"Nan","role":"Seller"}"""))).Read();
        Assert.Equal(41, made.GetProperty("capacity").GetInt32());

        await Write(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: many"));
        Assert.Contains("limits.sellerCapacity: expected a whole number", await lines.With("stays so"), StringComparison.Ordinal);
        Assert.Equal(41, server.Get<ServerPlaybook>().Current.Content.Limits.SellerCapacity);

        File.Delete(PathOf);
        Assert.Contains("can't be read", await lines.With("stays so"), StringComparison.Ordinal);

        await Write(new Planted().With("limits:", "sellerCapacity: 40", "sellerCapacity: 43"));
        await lines.With("is in force");
        Assert.Equal(43, server.Get<ServerPlaybook>().Current.Content.Limits.SellerCapacity);
    }

    /// <summary>As container platforms mount files: a link to a file in a linked folder, and only the folder's link changes.</summary>
    [Fact]
    public async Task A_file_behind_links_is_followed_where_they_lead()
    {
        var (first, second, data) = (System.IO.Path.Combine(folder.Path, "1"), System.IO.Path.Combine(folder.Path, "2"), System.IO.Path.Combine(folder.Path, "data"));
        foreach (var (version, capacity) in new[] { (first, "51"), (second, "52") })
        {
            Directory.CreateDirectory(version);
            await File.WriteAllBytesAsync(System.IO.Path.Combine(version, "playbook.yaml"), new Planted().With("limits:", "sellerCapacity: 40", $"sellerCapacity: {capacity}").Bytes);
        }
        Directory.CreateSymbolicLink(data, first);
        File.CreateSymbolicLink(PathOf, System.IO.Path.Combine("data", "playbook.yaml"));
        await using var server = await RunningServer.Start(
            adapt: builder => builder.Services.AddSingleton<ILoggerProvider>(lines), settings: $"--LeadGrains:Playbook={PathOf}");
        Assert.Equal(51, server.Get<ServerPlaybook>().Current.Content.Limits.SellerCapacity);
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, second);
        await lines.With("is in force");
        Assert.Equal(52, server.Get<ServerPlaybook>().Current.Content.Limits.SellerCapacity);
    }

    private Task Write(Planted playbook) => File.WriteAllBytesAsync(PathOf, playbook.Bytes);

    /// <summary>What the server logs, to wait for.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public async Task<string> With(string text)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
                if (line.Contains(text, StringComparison.Ordinal)) return line;
            throw new InvalidOperationException("the log has ended");
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Writer.TryWrite(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
