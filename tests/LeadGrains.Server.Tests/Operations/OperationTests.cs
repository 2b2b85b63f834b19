using LeadGrains.Server.Auth;
using LeadGrains.Server.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Http;
using LeadGrains.Server.Http;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Operations;

public sealed class OperationTests
{
    private readonly Counting counting = new();

    [Fact]
    public async Task Long_work_tells_how_far_it_is_and_every_error()
    {
        await using var server = await Start();
        var client = server.Client();
        var accepted = await client.PostAsync("/api/v1/test/count", Json("""{"upTo":5}"""));
        Assert.Equal(202, (int)accepted.StatusCode);
        counting.Allow(5);
        var ended = await Ended(client, accepted.Headers.Location!);
        Assert.Equal("""Succeeded 5 5 2 {"sum":15}""", $"{ended.GetProperty("status")} {ended.GetProperty("done")} {ended.GetProperty("total")} {ended.GetProperty("errors")} {ended.GetProperty("result")}");
        var csv = await client.GetAsync(accepted.Headers.Location + "/errors.csv");
        Assert.Equal("file,line,column,reason\r\n\"a,b.csv\",2,name,\"an \"\"even\"\" number\"\r\n\"a,b.csv\",4,name,\"an \"\"even\"\" number\"\r\n", await csv.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Work_goes_on_after_a_restart()
    {
        var first = await Start();
        var accepted = await first.Client().PostAsync("/api/v1/test/count", Json("""{"upTo":3}"""));
        await counting.Began();
        await first.Stop();
        await using var second = await Start(first.Folder);
        await counting.Began();
        counting.Allow(3);
        var ended = await Ended(second.Client(), accepted.Headers.Location!);
        Assert.Equal("Succeeded 3", $"{ended.GetProperty("status")} {ended.GetProperty("done")}");
    }

    [Fact]
    public async Task Cancelled_work_stops_and_stays_so()
    {
        await using var server = await Start();
        var client = server.Client();
        var accepted = await client.PostAsync("/api/v1/test/count", Json("""{"upTo":3}"""));
        await counting.Began();
        Assert.Equal("Cancelled", (await (await client.DeleteAsync(accepted.Headers.Location)).Read()).GetProperty("status").GetString());
        await counting.Stopped();
        Assert.Equal("Cancelled", (await Ended(client, accepted.Headers.Location!)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_same_key_gives_the_same_operation()
    {
        await using var server = await Start();
        counting.Allow(100);
        var client = server.Client();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k1");
        var first = await client.PostAsync("/api/v1/test/count", Json("""{"upTo":1}"""));
        var again = await client.PostAsync("/api/v1/test/count", Json("""{"upTo":1}"""));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(["true"], again.Headers.GetValues("Idempotent-Replayed"));
        Assert.Equal(422, (int)(await client.PostAsync("/api/v1/test/count", Json("""{"upTo":2}"""))).StatusCode);
    }

    [Fact]
    public async Task An_operation_is_its_makers_and_the_administrators()
    {
        await using var server = await Start();
        counting.Allow(100);
        var (_, token) = await server.Client().NewToken("Manager");
        var (_, other) = await server.Client().NewToken("Manager");
        var at = (await server.Client(token).PostAsync("/api/v1/test/count", Json("""{"upTo":1}"""))).Headers.Location;
        Assert.Equal(200, (int)(await server.Client(token).GetAsync(at)).StatusCode);
        Assert.Equal(200, (int)(await server.Client().GetAsync(at)).StatusCode);
        Assert.Equal(404, (int)(await server.Client(other).GetAsync(at)).StatusCode);
        Assert.Equal(404, (int)(await server.Client(other).DeleteAsync(at)).StatusCode);
        Assert.Equal(404, (int)(await server.Client(other).GetAsync(at + "/errors.csv")).StatusCode);
    }

    [Fact]
    public async Task Work_that_breaks_has_failed()
    {
        await using var server = await Start();
        var client = server.Client();
        var ended = await Ended(client, (await client.PostAsync("/api/v1/test/count", Json("""{"upTo":-1}"""))).Headers.Location!);
        Assert.Equal("Failed", ended.GetProperty("status").GetString());
        Assert.DoesNotContain("canary", ended.ToString(), StringComparison.Ordinal);
    }

    private Task<RunningServer> Start(string? folder = null) => RunningServer.Start(
        folder,
        adapt: builder => builder.Services.AddSingleton<IOperation>(counting),
        map: app => app.MapApi().MapPost("/test/count", async (Body<Count> body, Caller caller, OperationStore store, HttpContext context) =>
            (await store.Start(caller, "count", body.Value, [], caller.Idempotency, context.RequestAborted)).Accepted(context)).Allow(Permission.Import));

    private static async Task<System.Text.Json.JsonElement> Ended(HttpClient client, Uri at)
    {
        while (true)
        {
            var operation = await (await client.GetAsync(at)).Read();
            if (operation.GetProperty("status").GetString() is "Succeeded" or "Failed" or "Cancelled") return operation;
            await Task.Yield();
        }
    }

    public sealed record Count(int UpTo);

    /// <summary>Counts as far as the test allows, and finds even numbers wrong.</summary>
    private sealed class Counting : IOperation
    {
        private readonly SemaphoreSlim allowed = new(0);
        private readonly SemaphoreSlim began = new(0);
        private readonly SemaphoreSlim stopped = new(0);

        public string Kind => "count";

        public void Allow(int steps) => allowed.Release(steps);

        public Task Began() => began.WaitAsync();

        public Task Stopped() => stopped.WaitAsync();

        public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
        {
            began.Release();
            var upTo = context.Request<Count>().UpTo;
            if (upTo < 0) throw new InvalidOperationException("canary");
            context.Total(upTo);
            try
            {
                for (var i = 1; i <= upTo; i++)
                {
                    await allowed.WaitAsync(cancellation);
                    if (i % 2 == 0) context.Error("a,b.csv", i, "name", "an \"even\" number");
                    context.Advance();
                }
            }
            catch (OperationCanceledException)
            {
                stopped.Release();
                throw;
            }

            return OperationEnd.Success(new { sum = upTo * (upTo + 1) / 2 });
        }
    }
}
