using System.Collections.Concurrent;
using System.Diagnostics;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Observability;

/// <summary>One command's way, in spans: HTTP, grain, log, watcher.</summary>
[Collection(nameof(TraceTests))]
[CollectionDefinition(nameof(TraceTests), DisableParallelization = true)]
public sealed class TraceTests
{
    [Fact]
    public async Task A_command_can_be_followed_from_the_request_to_the_watcher()
    {
        var ended = new ConcurrentQueue<Activity>();
        await using var server = await RunningServer.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "LeadGrains" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var client = server.Client();
        var trace = ActivityTraceId.CreateRandom();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var over = new CancellationTokenSource();
        var delivered = FirstChange(server, over.Token);
        await client.Make("/leads", new { title = "followed", source = new { channel = "call" } });
        await delivered;
        await over.CancelAsync();

        var spans = ended.Where(span => span.TraceId == trace).ToList();
        var http = Assert.Single(spans, span => span.DisplayName == "POST /api/v1/leads/");
        var grain = Assert.Single(spans, span => span.DisplayName == "CreateLead");
        Assert.Equal(http.SpanId, grain.ParentSpanId);
        var append = Assert.Single(spans, span => span.DisplayName == "log append");
        Assert.Equal(grain.SpanId, append.Links.Single().Context.SpanId);
        Assert.Equal(1, append.GetTagItem("leadgrains.batch.size"));
        var watch = Assert.Single(spans, span => span.DisplayName == "watch deliver");
        Assert.Equal(grain.SpanId, watch.Links.Single().Context.SpanId);
    }

    [Fact]
    public async Task A_problem_tells_the_trace_that_its_log_line_has()
    {
        var folder = Directory.CreateTempSubdirectory("leadgrains-logs-").FullName;
        var server = await RunningServer.Start(settings: [$"--LeadGrains:Logs:File={folder}/log.json", "--Serilog:MinimumLevel:Default=Information"]);
        var client = server.Client();
        var trace = ActivityTraceId.CreateRandom();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var refused = await client.PostAsync("/api/v1/leads", Answers.Json("{}"));
        Assert.Equal(trace.ToString(), (await refused.Read()).Text("traceId"));
        await server.DisposeAsync();
        Assert.Contains(await File.ReadAllLinesAsync(Directory.GetFiles(folder).Single()), line => line.Contains("request.invalid", StringComparison.Ordinal) && line.Contains(trace.ToString(), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task FirstChange(RunningServer server, CancellationToken over)
    {
        await foreach (var sent in EventStreamWatch.Events(server.Client(), "pool", server.Get<LeadGrains.Grains.Log.LogTail>().Head(LeadGrains.Domain.WorkspaceId.Default), over))
            if (sent.Event == "message")
                return;
    }
}
