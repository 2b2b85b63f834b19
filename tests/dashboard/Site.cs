using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeadGrains.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadGrains.Dashboard.Tests;

/// <summary>The real server on a free port with an empty store, and a client that acts as its administrator.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Token = "bootstrap-token-of-the-browser-tests";

    private readonly TempFolder folder;
    private readonly WebApplication app;
    private readonly HttpClient client;

    private Site(TempFolder folder, WebApplication app, StringWriter console)
    {
        (this.folder, this.app, Console) = (folder, app, console);
        Address = new Uri(app.Urls.First());
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public Uri Address { get; }

    /// <summary>What the server printed for the person who started it.</summary>
    public StringWriter Console { get; }

    /// <param name="token">False: nobody has credentials yet, and the console shows a sign-in link.</param>
    public static async Task<Site> Start(bool token = true)
    {
        var folder = new TempFolder();
        var console = new StringWriter();
        string[] args = [
            "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder.Path}", "--Serilog:MinimumLevel:Default=Warning",
            .. token ? new[] { $"--LeadGrains:BootstrapToken={Token}" } : []];
        var app = Server.Program.Build(args, builder => builder.Services.Replace(ServiceDescriptor.Singleton<TextWriter>(console)));
        await app.StartAsync();
        return new Site(folder, app, console);
    }

    /// <summary>Lets no command be committed until the answer is given back: what goes on stays as it is.</summary>
    public async Task<IAsyncDisposable> Hold()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "log.db")};Pooling=False");
        await connection.OpenAsync();
        using var begin = new SqliteCommand("pragma busy_timeout = 10000; begin immediate", connection);
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    public Task<JsonElement> Get(string path) => client.GetFromJsonAsync<JsonElement>($"/api/v1/{path}");

    public async Task<JsonElement> Post(string path, object body)
    {
        using var response = await client.PostAsJsonAsync($"/api/v1/{path}", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async Task Patch(string path, object body)
    {
        using var response = await client.PatchAsJsonAsync($"/api/v1/{path}", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Creates something and answers its id.</summary>
    public async Task<string> Create(string path, object body) => (await Post(path, body)).GetProperty("id").GetString()!;

    /// <summary>A credential that acts as a user.</summary>
    public async Task<string> TokenOf(string user, string role) =>
        (await Post("tokens", new { name = "browser", role, userId = user })).GetProperty("token").GetString()!;

    /// <summary>Imports a file, to its end.</summary>
    public async Task Import(string name, string csv)
    {
        using var form = new MultipartFormDataContent { { new StringContent(csv), "file", name } };
        using var accepted = await client.PostAsync("/api/v1/imports", form);
        Assert.True(accepted.IsSuccessStatusCode, await accepted.Content.ReadAsStringAsync());
        var operation = $"operations/{accepted.Headers.Location!.ToString().Split('/')[^1]}";
        var state = await Get(operation);
        while (state.GetProperty("status").GetString() is "Queued" or "Running")
        {
            await Task.Yield();
            state = await Get(operation);
        }

        Assert.True(state.GetProperty("status").GetString() == "Succeeded", state.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.SendAway();
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
