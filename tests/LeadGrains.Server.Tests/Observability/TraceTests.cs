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
        var trace = ActivityTraceId.CreateRandom();
        string[] expected = ["POST /api/v1/leads/", "CreateLead", "log append", "watch deliver"];
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await RunningServer.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "LeadGrains" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                // The reply and the event are on their way before their spans end: the test waits for the spans themselves.
                if (span.TraceId != trace)
                    return;
                ended.Enqueue(span);
                if (expected.All(name => ended.Any(one => one.DisplayName == name)))
                    all.TrySetResult();
            },
        };
        ActivitySource.AddActivityListener(listener);
        var client = server.Client();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var over = new CancellationTokenSource();
        var delivered = FirstChange(server, over.Token);
        await client.Make("/leads", new { title = "followed", source = new { channel = "call" } });
        await delivered;
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await over.CancelAsync();

        Activity Span(string name) => Assert.Single(ended, span => span.DisplayName == name);
        var grain = Span("CreateLead");
        Assert.Equal(Span("POST /api/v1/leads/").SpanId, grain.ParentSpanId);
        var append = Span("log append");
        Assert.Equal(grain.SpanId, append.Links.Single().Context.SpanId);
        Assert.Equal(1, append.GetTagItem("leadgrains.batch.size"));
        Assert.Equal(grain.SpanId, Span("watch deliver").Links.Single().Context.SpanId);
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
