using System.Collections.Concurrent;
using System.Net.Http.Headers;
using LeadGrains.Server.Hosting;
using LeadGrains.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadGrains.Server.Tests;

/// <summary>The real program on a real Kestrel at a free loopback port, with a data directory of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string BootstrapToken = "bootstrap-token-of-the-tests";
    private readonly ConcurrentBag<HttpClient> clients = [];

    private RunningServer(WebApplication app, string folder) => (App, Folder) = (app, folder);

    public WebApplication App { get; }

    public string Folder { get; }

    public Uri Address => new(App.Urls.First());

    /// <summary>Everything the server wrote to its console by itself.</summary>
    public StringWriter Console { get; private init; } = new();

    public ManualTime? Time { get; private init; }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public static async Task<RunningServer> Start(
        string? folder = null, string? bootstrap = BootstrapToken, Action<WebApplicationBuilder>? adapt = null, Action<WebApplication>? map = null,
        ManualTime? time = null, params string[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("leadgrains-server-").FullName;
        var console = new StringWriter();
        string[] args = [
            "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder}", "--Serilog:MinimumLevel:Default=Warning",
            "--LeadGrains:Cluster:SiloPort=0",
            .. bootstrap is null ? Array.Empty<string>() : [$"--LeadGrains:BootstrapToken={bootstrap}"], .. settings];
        var app = Program.Build(args, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TextWriter>(console));
            if (time is not null) builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ForwardTime(time)));
            adapt?.Invoke(builder);
        });
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, folder) { Console = console, Time = time };
    }

    /// <summary>A client with a bearer token; null: without any credentials.</summary>
    public HttpClient Client(string? token = BootstrapToken)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        clients.Add(client);
        return client;
    }

    public async Task Stop()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>One server for the tests of a class.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RunningServer.Start(map: TestEndpoints.Map);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
