using System.Diagnostics;
using System.Text.Json;

namespace LeadGrains.Benchmarks.Http;

/// <summary>The server as it is delivered: checked credentials, checked input, a log line a command, views that follow.</summary>
internal sealed class OurServer : Subject
{
    private const string Token = "the-benchmark's-own-token";
    private readonly string[] _sellers = new string[Sellers];

    private OurServer(ServerProcess server) : base("LeadGrains", server, Token)
    {
    }

    public static async Task<OurServer> Start(string folder, string connection) => new(await ServerProcess.Start(
        "LeadGrains.Server.dll", "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder}", $"--LeadGrains:BootstrapToken={Token}",
        "--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={connection}",
        "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information"));

    public override async Task Prepare()
    {
        for (var i = 0; i < Sellers; i++)
            _sellers[i] = (await Send("/api/v1/users", $$"""{"name":"Seller {{i}}","role":"Seller","capacity":1000000}""")).GetProperty("id").GetString()!;
        await base.Prepare();
    }

    /// <summary>The views still follow for a moment, at the expense of whoever comes next.</summary>
    public override async Task Settle()
    {
        var started = Stopwatch.GetTimestamp();
        while (await Number("/api/v1/leads?limit=1", "asOf") < await Number("/api/v1/changes?limit=1", "head"))
        {
            if (Stopwatch.GetElapsedTime(started) > Bench.Patience) throw new TimeoutException("The views do not follow.");
        }
    }

    protected override (string, string) Create(int seller) => ("/api/v1/leads",
        $$"""{"title":"A new production line","source":{"channel":"call"},"ownerId":"{{_sellers[seller]}}","amount":{"value":"120000.00","currency":"CNY"},"product":"Press"}""");

    protected override (string, string) Stage(string lead, bool there) => there
        ? ($"/api/v1/leads/{lead}/nurture", """{"reason":"They have no budget this year","reviewAt":"2030-01-31"}""")
        : ($"/api/v1/leads/{lead}/reopen", """{"reason":"They asked for us again"}""");

    protected override string List(int seller) => $"/api/v1/leads?stage=Prospect&ownerId={_sellers[seller]}";

    private async Task<long> Number(string path, string field) =>
        JsonDocument.Parse(await Client.GetStringAsync(path)).RootElement.GetProperty(field).GetInt64();
}
