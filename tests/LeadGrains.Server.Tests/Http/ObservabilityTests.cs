using LeadGrains.Server.Http;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests;

/// <summary>What is logged, measured and told about the server's state.</summary>
public sealed class ObservabilityTests
{
    [Fact]
    public async Task A_command_logs_one_line_without_anything_personal_or_secret()
    {
        var folder = Directory.CreateTempSubdirectory("leadgrains-logs-").FullName;
        var server = await RunningServer.Start(map: TestEndpoints.Map, settings: [$"--LeadGrains:Logs:File={folder}/log.json", "--Serilog:MinimumLevel:Default=Debug"]);
        var (id, token) = await server.Client().NewToken("Seller");
        await server.Client(token).PostAsync("/api/v1/test/everything?q=canary-query", Json("""{"name":"canary-body"}"""));
        await server.Client("canary-token").PostAsync("/api/v1/test/canary-path", null);
        await server.Client(token).GetAsync("/hubs/live?access_token=canary-ticket");
        await server.Client().GetAsync("/api/v1/test/fails?how=canary-how");
        await server.DisposeAsync();

        var lines = await File.ReadAllLinesAsync(Directory.GetFiles(folder).Single());
        var line = Assert.Single(lines, l => l.Contains("\"Route\":\"/api/v1/test/everything\"", StringComparison.Ordinal));
        Assert.Contains("request.invalid", line, StringComparison.Ordinal);
        Assert.Contains(id, line, StringComparison.Ordinal);
        var all = string.Join('\n', lines);
        foreach (var secret in new[] { "canary-query", "canary-body", "canary-token", "canary-path", "canary-ticket", "canary-how", token, RunningServer.BootstrapToken })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Health_is_open_and_metrics_are_the_administrators()
    {
        await using var server = await RunningServer.Start();
        foreach (var path in new[] { "/health/live", "/health/ready" })
            Assert.Equal("ok", (await (await server.Client(null).GetAsync(path)).Read()).GetProperty("status").GetString());
        var metrics = await (await server.Client().GetAsync("/metrics")).Content.ReadAsStringAsync();
        Assert.Contains("http_server_request_duration_seconds_count{", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/health/live\"", metrics, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--LeadGrains:Nonsense=1", "LeadGrains:Nonsense is no setting")]
    [InlineData("--LeadGrains:Storage:Provider=Oracle", "LeadGrains:Storage:Provider must be one of Sqlite, Postgres")]
    [InlineData("--LeadGrains:Storage:Provider=Postgres", "Storage:ConnectionString must be set")]
    [InlineData("--LeadGrains:BootstrapToken=short", "BootstrapToken must have 16")]
    [InlineData("--LeadGrains:BootstrapToken_FILE=/does/not/exist", "can't be read")]
    public void Wrong_settings_end_the_start_by_name(string setting, string expected)
    {
        var wrong = Assert.Throws<Hosting.SettingsException>(() => Program.Build([setting]));
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_may_come_from_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "token-out-of-a-file\n");
        await using var server = await RunningServer.Start(bootstrap: null, settings: [$"--LeadGrains:BootstrapToken_FILE={file}"]);
        Assert.Equal(200, (int)(await server.Client("token-out-of-a-file").GetAsync("/api/v1/me")).StatusCode);
        File.Delete(file);
    }

    [Fact]
    public void A_cursor_belongs_to_its_list()
    {
        var cursor = Cursor.Of(7L, new { stage = "Lead" });
        Assert.True(Cursor.TryRead<long>(cursor, new { stage = "Lead" }, out var at));
        Assert.Equal(7, at);
        Assert.False(Cursor.TryRead<long>(cursor, new { stage = "Won" }, out _));
        Assert.False(Cursor.TryRead<long>(cursor + "x", new { stage = "Lead" }, out _));
        Assert.False(Cursor.TryRead<long>("???", new { stage = "Lead" }, out _));
        Assert.False(Cursor.TryRead<long>("", new { stage = "Lead" }, out _));
    }
}
