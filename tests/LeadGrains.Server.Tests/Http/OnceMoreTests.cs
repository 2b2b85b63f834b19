using System.Collections.Concurrent;
using System.Reflection;
using LeadGrains.Grains.Leads;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace LeadGrains.Server.Tests.Http;

/// <summary>A call whose answer is lost, as when the server that holds the grain dies: whatever may be done twice is, by itself, once.</summary>
public sealed class OnceMoreTests : IAsyncLifetime
{
    private readonly Losses losses = new();
    private RunningServer server = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.Start(adapt: builder => losses.Intercept(builder.Services));
        client = server.Client();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_command_with_a_key_whose_answer_was_lost_is_done_once_and_answered()
    {
        losses.Lose(nameof(ILeadGrain.Create), times: 1);
        var answer = await Create("a", key: "k1");
        Assert.Equal(201, (int)answer.StatusCode);
        var id = (await answer.Read()).GetProperty("id").GetString();
        losses.Lose(nameof(ILeadGrain.Identify), times: 1);
        answer = await Post($"/api/v1/leads/{id}/identify", """{"problem":{"overlooked":"scrap","harm":"cost","capability":"sorting"}}""", "k2");
        Assert.Equal((200, "\"2\""), ((int)answer.StatusCode, answer.Headers.ETag?.Tag));
        Assert.Single((await (await client.GetAsync("/api/v1/leads")).Read()).GetProperty("items").EnumerateArray());
        Assert.Equal(2, losses.Calls(nameof(ILeadGrain.Identify)));
    }

    [Fact]
    public async Task A_command_without_a_key_is_not_repeated_and_the_answer_says_what_to_do()
    {
        losses.Lose(nameof(ILeadGrain.Create), times: 1);
        var answer = await Create("a", key: null);
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal("grain.unavailable", await answer.Code());
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(1, losses.Calls(nameof(ILeadGrain.Create)));
    }

    [Fact]
    public async Task Twice_lost_is_told_and_a_third_try_by_the_caller_finds_it_done()
    {
        losses.Lose(nameof(ILeadGrain.Create), times: 2);
        Assert.Equal("grain.unavailable", await (await Create("a", "k")).Code());
        var answer = await Create("a", "k");
        Assert.Equal((201, "true"), ((int)answer.StatusCode, answer.Headers.GetValues("Idempotent-Replayed").Single()));
    }

    [Fact]
    public async Task A_read_is_repeated()
    {
        var id = (await (await Create("a", null)).Read()).GetProperty("id").GetString();
        losses.Lose(nameof(ILeadGrain.Get), times: 1);
        Assert.Equal(200, (int)(await client.GetAsync($"/api/v1/leads/{id}")).StatusCode);
        losses.Lose(nameof(ILeadGrain.Get), times: 1);
        Assert.Equal(200, (int)(await client.GetAsync($"/api/v1/leads/{id}/graph")).StatusCode);
    }

    private Task<HttpResponseMessage> Create(string title, string? key) => Post("/api/v1/leads", $$$"""{"title":"{{{title}}}","source":{"channel":"call"}}""", key);

    private Task<HttpResponseMessage> Post(string path, string body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Answers.Json(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    /// <summary>Stands before the lead grains: does what it is asked, then loses some of the answers.</summary>
    private sealed class Losses
    {
        private readonly ConcurrentDictionary<string, int> left = new(StringComparer.Ordinal), calls = new(StringComparer.Ordinal);

        public void Lose(string method, int times) => (left[method], calls[method]) = (times, 0);

        public int Calls(string method) => calls.GetValueOrDefault(method);

        public void Intercept(IServiceCollection services)
        {
            var real = services.Last(service => service.ServiceType == typeof(IGrainFactory)).ImplementationFactory!;
            services.AddSingleton(provider => Before<IGrainFactory>((IGrainFactory)real(provider)));
        }

        internal void AfterCall(string method)
        {
            calls.AddOrUpdate(method, 1, (_, count) => count + 1);
            if (left.AddOrUpdate(method, -1, (_, count) => count - 1) >= 0) throw new SiloUnavailableException("The answer was lost.");
        }

        internal T Before<T>(T target) where T : class
        {
            var stand = DispatchProxy.Create<T, Stand>();
            (((Stand)(object)stand).Target, ((Stand)(object)stand).Losses) = (target, this);
            return stand;
        }
    }

    public class Stand : DispatchProxy
    {
        internal object Target { get; set; } = null!;

        internal object Losses { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var result = targetMethod!.Invoke(Target, args);
            var losses = (Losses)Losses;
            return result switch
            {
                ILeadGrain lead when Target is IGrainFactory => losses.Before(lead),
                Task answer when Target is ILeadGrain => typeof(Stand).GetMethod(nameof(After), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments())
                    .Invoke(null, [answer, losses, targetMethod.Name]),
                _ => result,
            };
        }

        private static async Task<T> After<T>(Task<T> answer, Losses losses, string method)
        {
            var result = await answer;
            losses.AfterCall(method);
            return result;
        }
    }
}
