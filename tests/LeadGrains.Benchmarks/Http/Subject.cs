using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LeadGrains.Benchmarks.Http;

/// <summary>A server under load, and how it is asked for the same three things as the others.</summary>
internal abstract class Subject(string name, ServerProcess server, string? token) : IDisposable
{
    public const int Sellers = 20;
    private const int Filled = 10_000;

    /// <summary>As many leads change stages, each back and forth.</summary>
    private const int Changing = 1_000;

    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(50);

    private readonly List<(byte[] There, byte[] Back)> _stages = [];
    private readonly byte[][] _creates = new byte[Sellers][];
    private readonly byte[][] _lists = new byte[Sellers][];
    private readonly int[] _turns = new int[Changing];
    private readonly int[] _rounds = new int[Changing];
    private string[] _changing = [];
    private int _next;

    public string Name => name;

    protected HttpClient Client { get; } = new()
    {
        BaseAddress = server.Address,
        DefaultRequestHeaders = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
    };

    protected abstract (string Path, string Body) Create(int seller);

    protected abstract (string Path, string Body) Stage(string lead, bool there);

    protected abstract string List(int seller);

    /// <summary>Waits until nothing of the last run is left to do.</summary>
    public virtual Task Settle() => Task.CompletedTask;

    /// <summary>10,000 leads of 20 sellers.</summary>
    public virtual async Task Prepare()
    {
        for (var seller = 0; seller < Sellers; seller++)
        {
            _creates[seller] = Post(Create(seller));
            _lists[seller] = Request("GET", List(seller), "");
        }
        var leads = new string[Filled];
        await Parallel.ForAsync(0, Filled, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) => leads[i] = await Created(i % Sellers));
        _changing = leads[..Changing];
        foreach (var lead in _changing)
            _stages.Add((Post(Stage(lead, there: true)), Post(Stage(lead, there: false))));
        await Settle();
    }

    /// <summary>The same while somebody else changes twenty leads a second: then no list stays true for long.</summary>
    public async Task<Figures> RunBesideChanges(int connections, Func<int, int, byte[]> next)
    {
        using var enough = new CancellationTokenSource();
        var changes = KeepChanging(enough.Token);
        try
        {
            return await Run(connections, next);
        }
        finally
        {
            await enough.CancelAsync();
            await changes;
        }
    }

    /// <summary>What follows after the last answer is among the costs.</summary>
    public async Task<Figures> Run(int connections, Func<int, int, byte[]> next)
    {
        var (cpu, database, allocated) = (server.Cpu, DatabaseCpu.Now(), await server.Allocated(Client));
        var (times, seconds) = HttpLoad.Run(server.Address, connections, Bench.Duration, connection => next(connection, connections));
        await Settle();
        return Figures.Of(times, seconds, await server.Allocated(Client) - allocated, server.Cpu - cpu, DatabaseCpu.Now() - database);
    }

    public byte[] NextCreate(int connection, int of) => _creates[_next++ % Sellers];

    public byte[] NextList(int connection, int of) => _lists[_next++ % Sellers];

    /// <summary>Each connection goes through leads of its own, so that nobody meets another one's change.</summary>
    public byte[] NextStage(int connection, int of)
    {
        var lead = connection + (_rounds[connection]++ % (Changing / of) * of);
        return (_turns[lead]++ & 1) == 0 ? _stages[lead].There : _stages[lead].Back;
    }

    public void Dispose()
    {
        Client.Dispose();
        server.Dispose();
    }

    private async Task KeepChanging(CancellationToken enough)
    {
        using var timer = new PeriodicTimer(BetweenChanges);
        for (var i = 0; await Ticks(timer, enough); i++)
        {
            var lead = i % Changing;
            var (path, body) = Stage(_changing[lead], there: (_turns[lead]++ & 1) == 0);
            await Send(path, body);
        }
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken enough)
    {
        try
        {
            return await timer.WaitForNextTickAsync(enough);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    protected async Task<JsonElement> Send(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{name} answered {(int)answer.StatusCode}: {text}");
    }

    private async Task<string> Created(int seller)
    {
        var (path, body) = Create(seller);
        return (await Send(path, body)).GetProperty("id").ToString();
    }

    private byte[] Post((string Path, string Body) what) => Request("POST", what.Path, what.Body);

    private byte[] Request(string method, string path, string body)
    {
        var content = body.Length == 0 ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\n{authorization}{content}\r\n{body}");
    }
}
