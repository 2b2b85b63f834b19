using System.Collections.Concurrent;
using System.Diagnostics;
using LeadGrains.Server.Tests.Accounts;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Observability;

/// <summary>What operators read of a Restricted fact, in the log at its most talkative, in traces and metrics: nothing of its words.</summary>
[Collection(nameof(TraceTests))]
public sealed class RestrictedTracesTests
{
    [Fact]
    public async Task Its_words_are_in_no_log_trace_or_metric()
    {
        var logs = Directory.CreateTempSubdirectory("leadgrains-logs-").FullName;
        var spans = new ConcurrentQueue<string>();
        using var listener = Listener(spans);
        ActivitySource.AddActivityListener(listener);
        var server = await RunningServer.Start(settings: [$"--LeadGrains:Logs:File={logs}/log.json", "--Serilog:MinimumLevel:Default=Verbose"]);
        await Handle(server);
        var metrics = await server.Client().GetStringAsync("/metrics");
        var console = server.Console.ToString();
        await server.DisposeAsync();

        Canaries.Clean(console, "the console");
        Canaries.Clean(metrics, "the metrics");
        Assert.Contains(spans, span => span.Contains("RecordFact", StringComparison.Ordinal));
        Canaries.Clean(string.Join('\n', spans), "the traces");
        var lines = await File.ReadAllTextAsync(Directory.GetFiles(logs).Single());
        Assert.Contains("/facts/{factId}/withdraw", lines, StringComparison.Ordinal);
        Canaries.Clean(lines, "the log file");
        Directory.Delete(logs, recursive: true);
    }

    /// <summary>Written, read, refused and mistaken: all that may end up in a line.</summary>
    private static async Task Handle(RunningServer server)
    {
        var admin = server.Client();
        var (account, lead, fact) = await Canaries.Record(admin, (await admin.Make("/accounts", new { name = "Watched" })).Id());
        await admin.See($"/accounts/{account}/dossier?topic={Canaries.CanaryTopic}");
        await admin.Send(HttpMethod.Post, $"/accounts/{account}/facts", Canaries.Secret(lead), key: "once");
        await admin.Send(HttpMethod.Post, $"/accounts/{account}/facts", $$"""{"statement":"{{Canaries.Canary}}","{{Canaries.CanaryTopic}}":1}""");
        await admin.Send(HttpMethod.Post, $"/accounts/{account}/facts", $$"""{"statement":"{{Canaries.Canary}}",""");
        await admin.Send(HttpMethod.Post, $"/accounts/{account}/facts/{fact}/withdraw", new { reason = Canaries.Canary });
        await admin.Send(HttpMethod.Get, $"/accounts?q={Canaries.Canary}");
    }

    private static ActivityListener Listener(ConcurrentQueue<string> spans) => new()
    {
        ShouldListenTo = _ => true,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = span => spans.Enqueue(
            $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}"))}"),
    };
}
