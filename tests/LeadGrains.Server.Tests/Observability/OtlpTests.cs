using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using LeadGrains.Server.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Server.Tests.Observability;

/// <summary>Metrics and traces arrive at a collector, if the settings name one.</summary>
[Collection(nameof(TraceTests))]
public sealed class OtlpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Spans_and_metrics_arrive_at_the_collector_with_its_key()
    {
        var posts = Channel.CreateUnbounded<(string Path, string Key, byte[] Body)>();
        await using var collector = await Collector(posts.Writer);
        var server = await RunningServer.Start(settings: [$"--LeadGrains:Telemetry:Endpoint={collector.Urls.Single()}", "--LeadGrains:Telemetry:Headers=x-key=canary", "--LeadGrains:Telemetry:MetricInterval=00:00:01"]);
        var client = server.Client();
        var trace = ActivityTraceId.CreateRandom();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await client.Make("/leads", new { title = "exported", source = new { channel = "call" } });

        await Arrives("/v1/metrics", "leadgrains.command.duration"u8.ToArray());
        await server.DisposeAsync(); // sends what is left
        await Arrives("/v1/traces", [.. Convert.FromHexString(trace.ToString())], "CreateLead"u8.ToArray(), "POST /api/v1/leads"u8.ToArray());

        async Task Arrives(string path, params byte[][] parts)
        {
            using var limit = new CancellationTokenSource(Patience);
            while (true)
            {
                var post = await posts.Reader.ReadAsync(limit.Token);
                Assert.Equal("canary", post.Key);
                if (post.Path == path && parts.All(part => post.Body.AsSpan().IndexOf(part) >= 0))
                    return;
            }
        }
    }

    [Fact]
    public void Without_a_collector_no_span_is_made() => Assert.Null(LeadGrains.Grains.Telemetry.Current);

    [Fact]
    public void An_endpoint_that_is_no_address_ends_the_start()
    {
        var wrong = Assert.Throws<LeadGrains.Server.Hosting.SettingsException>(() => Program.Build(["--LeadGrains:Telemetry:Endpoint=collector"]));
        Assert.Contains("Telemetry:Endpoint must be an address", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Collector(ChannelWriter<(string, string, byte[])> posts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await posts.WriteAsync((context.Request.Path.Value!, context.Request.Headers["x-key"].ToString(), body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return app;
    }
}
