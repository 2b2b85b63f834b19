using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using LeadGrains.Server.Maintenance;
using LeadGrains.Server.Tests.Durability;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Xunit.Abstractions;

namespace LeadGrains.Server.Tests.Servers;

/// <summary>Two server processes on one PostgreSQL take thousands of commands for the same leads at the same time.</summary>
[NeedsPostgres]
public sealed class TwoProcessesTests(ITestOutputHelper output)
{
    private const int Leads = 100;
    private const int Sellers = 4;
    private const int Capacity = 5; // together fewer than the 25 leads that are given away: some reassignments are refused
    private const int CommandsEach = 5_000;
    private const int CallersEach = 32;

    [ContractFact]
    public async Task Nothing_is_lost_and_all_watchers_see_all_in_order()
    {
        using var folder = new TempFolder();
        var settings = await new PostgresHome().NewStore();
        using var first = await ServerProcess.Start(folder["first"], settings);
        using var second = await ServerProcess.Start(folder["second"], settings);
        var (leads, sellers) = await Fill(first.Client);
        var start = (await first.Client.See("/changes?limit=1")).Number("head");
        using var watching = new CancellationTokenSource();
        ConcurrentQueue<long>[] watched = [new(), new(), new(), new()];
        Task[] watchers =
        [
            WatchHub(first, start, watched[0], watching.Token), WatchEvents(first, start, watched[1], watching.Token),
            WatchHub(second, start, watched[2], watching.Token), WatchEvents(second, start, watched[3], watching.Token),
        ];

        var answers = new ConcurrentBag<Answered>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Load(first.Client, "a", leads, sellers, answers), Load(second.Client, "b", leads, sellers, answers));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var log = await Changes(first.Client, start);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => start + i), log.Select(change => change.Number("seq")));
        Agree(answers, log);
        foreach (var seen in watched)
        {
            await Until(() => seen.Count >= log.Count);
            Assert.Equal(log.Select(change => change.Number("seq")), seen);
        }
        await watching.CancelAsync();
        await Task.WhenAll(watchers);
        foreach (var server in new[] { first, second })
        {
            Assert.True((await server.Client.See($"/leads?limit=200&after={start + log.Count}")).Number("asOf") >= start + log.Count);
            foreach (var seller in sellers)
                Assert.True((await server.Client.See($"/sellers/{seller}/workload")).Number("active") <= Capacity);
        }
        await VerifyStore(folder, settings);
        output.WriteLine(
            $"{answers.Count:N0} commands in {seconds:N1} s ({answers.Count / seconds:N0}/s over both): {answers.Count(a => a.Status == 200):N0} accepted, " +
            $"{answers.Count(a => a.Status == 409):N0} refused by the domain, {answers.Count(a => a.Status == 412):N0} by version; {log.Count:N0} changes");
    }

    [ContractFact]
    public async Task When_the_one_that_reassigns_many_leads_is_killed_the_other_goes_on()
    {
        const int many = 2_000;
        using var folder = new TempFolder();
        var settings = await new PostgresHome().NewStore();
        using var first = await ServerProcess.Start(folder["first"], settings);
        var leads = string.Concat(Enumerable.Range(1, many).Select(i => $"k{i},Lead {i},,Prospect,,\n"));
        await first.Client.Import(Importing.Form().With("leads.csv", "lead_id,lead,account,stage,owner,amount\n" + leads));
        var seller = (await first.Client.Make("/users", new { name = "Ann", role = "Seller", capacity = many })).Id();
        var head = await first.Client.Head();
        using var second = await ServerProcess.Start(folder["second"], settings);
        var at = (await first.Client.Post("/leads/reassign", new { filter = new { pool = true }, to = seller, reason = "hers now" })).Headers.Location!;
        while ((await first.Client.See($"/sellers/{seller}/workload")).Number("active") < many / 10) await Task.Yield();
        await first.Kill();

        var done = (await second.Client.See($"/sellers/{seller}/workload")).Number("active");
        var ended = await second.Client.Ended(at);
        Assert.Equal(("Succeeded", 0L, (long)many), (ended.Status(), ended.Number("errors"), ended.GetProperty("result").Number("moved")));
        Assert.Equal(head + many, await second.Client.Head());
        output.WriteLine($"{done:N0} of {many:N0} had been moved when it was killed");
    }

    [ContractFact]
    public async Task When_the_one_that_keeps_the_views_is_killed_the_other_takes_over()
    {
        using var folder = new TempFolder();
        var settings = await new PostgresHome().NewStore();
        using var first = await ServerProcess.Start(folder["first"], settings);
        using var second = await ServerProcess.Start(folder["second"], settings);
        Assert.Equal("kept by this server", await Note(first.Client));
        Assert.Equal("kept by another server", await Note(second.Client));
        await first.Kill();
        var killed = Stopwatch.GetTimestamp();
        var made = await Insist(second.Client, "/leads", new { title = "Next", source = new { channel = "call" } });
        while ((await second.Client.See($"/leads?after={made.Seq()}")).Number("asOf") < made.Seq()) Assert.True(Stopwatch.GetElapsedTime(killed) < TimeSpan.FromMinutes(1));
        output.WriteLine($"lists went on {Stopwatch.GetElapsedTime(killed).TotalMilliseconds:N0} ms after kill -9");
        Assert.Equal("kept by this server", await Note(second.Client));
    }

    /// <summary>Its connections stand, and with them what it had begun: that must not hold up the others for longer than seconds, nor come to anything later.</summary>
    [ContractFact]
    public async Task When_the_one_that_keeps_the_views_is_frozen_the_other_goes_on_and_nothing_is_lost()
    {
        using var folder = new TempFolder();
        var settings = await new PostgresHome().NewStore();
        using var first = await ServerProcess.Start(folder["first"], settings);
        using var second = await ServerProcess.Start(folder["second"], settings);
        Assert.Equal("kept by this server", await Note(first.Client));
        var (leads, sellers) = await Fill(second.Client);
        var start = (await second.Client.See("/changes?limit=1")).Number("head");
        var (answers, begun, enough) = (new ConcurrentBag<Answered>(), new TaskCompletionSource(), new CancellationTokenSource());
        var busy = Task.WhenAll(Enumerable.Range(0, 8).Select(async caller =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                var (lead, mark) = (leads[(caller + (i * 8)) % leads.Length], $"{caller}.{i}");
                if (await Outcome(first.Client, lead, mark) is { } answer) answers.Add(answer);
                if (answers.Count > 200) begun.TrySetResult();
            }
        }));
        await begun.Task;
        first.Freeze();
        var frozen = Stopwatch.GetTimestamp();
        foreach (var (lead, i) in leads.Select((lead, i) => (lead, i)))
        {
            using var answer = await Insist(second.Client, $"/leads/{lead}/interactions", Call($"meanwhile {i}"), $"meanwhile-{i}");
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            answers.Add(new($"meanwhile {i}", lead, (int)answer.StatusCode, answer.Seq(), await answer.Content.ReadAsStringAsync()));
        }
        var last = answers.Max(answer => answer.Seq);
        var written = Stopwatch.GetElapsedTime(frozen);
        while ((await second.Client.See($"/leads?after={last}")).Number("asOf") < last) Assert.True(Stopwatch.GetElapsedTime(frozen) < TimeSpan.FromMinutes(1), "the views stand still");
        output.WriteLine($"{leads.Length} commands were taken {written.TotalSeconds:N1} s after one server froze, and lists had them after {Stopwatch.GetElapsedTime(frozen).TotalSeconds:N1} s");
        Assert.Equal("kept by this server", await Note(second.Client));
        await enough.CancelAsync();
        first.Thaw();
        await busy;

        // What the first one took after it went on, the second may not have heard of yet.
        await second.Client.See($"/leads/{leads[0]}?after={answers.Max(answer => answer.Seq)}");
        var log = await Changes(second.Client, start);
        var inLog = log.ToDictionary(Mark, change => change.Number("seq"));
        Assert.All(answers.Where(answer => answer.Status == 200), answer => Assert.Equal(answer.Seq, inLog[answer.Mark]));
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => start + i), log.Select(change => change.Number("seq")));
        await VerifyStore(folder, settings);
    }

    /// <summary>Null where none came: the server may end when it learns that the others went on without it.</summary>
    private static async Task<Answered?> Outcome(HttpClient client, string lead, string mark)
    {
        try
        {
            using var answer = await client.Post($"/leads/{lead}/interactions", Call(mark));
            return new(mark, lead, (int)answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? answer.Seq() : 0, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>As clients do: whose grain was on its way to the dead server hears 503, and repeats.</summary>
    private static async Task<HttpResponseMessage> Insist(HttpClient client, string path, object body, string key = "once")
    {
        while (true)
        {
            var answer = await client.Post(path, body, key: key);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) return answer;
        }
    }

    private static async Task<string?> Note(HttpClient client)
    {
        var health = await client.GetStringAsync("/health/ready");
        return JsonDocument.Parse(health).RootElement.Items("parts").Single(part => part.Text("name") == "views").Text("note");
    }

    private static async Task<(string[] Leads, string[] Sellers)> Fill(HttpClient client)
    {
        var sellers = await Task.WhenAll(Enumerable.Range(0, Sellers).Select(async i =>
            (await client.Make("/users", new { name = $"Seller {i}", role = "Seller", capacity = Capacity })).Id()));
        var leads = await Task.WhenAll(Enumerable.Range(0, Leads).Select(async i =>
            (await client.Make("/leads", new { title = $"Lead {i}", source = new { channel = "call" } })).Id()));
        return (leads, sellers);
    }

    /// <summary>By turns: three interactions, one of them on a version that may be old, and one reassignment that may meet a full seller.</summary>
    private static async Task Load(HttpClient client, string name, string[] leads, string[] sellers, ConcurrentBag<Answered> answers)
    {
        var (next, versions) = (-1, new ConcurrentDictionary<string, string>());
        await Task.WhenAll(Enumerable.Range(0, CallersEach).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < CommandsEach;)
            {
                var (lead, mark) = (leads[i * 37 % leads.Length], $"{name}{i}");
                var answer = (i % 4) switch
                {
                    3 => await client.Post($"/leads/{lead}/reassign", new { to = sellers[i / 4 % sellers.Length], reason = mark }),
                    2 => await client.Post($"/leads/{lead}/interactions", Call(mark), ifMatch: versions.GetValueOrDefault(lead)),
                    _ => await client.Post($"/leads/{lead}/interactions", Call(mark)),
                };
                if (answer.Headers.ETag is { } tag) versions[lead] = tag.Tag;
                answers.Add(new(mark, lead, (int)answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? answer.Seq() : 0, await answer.Content.ReadAsStringAsync()));
            }
        }));
    }

    /// <summary>Every accepted command is in the log once, at the position that was told; a refused one is not; each lead's versions have no gap.</summary>
    private static void Agree(ConcurrentBag<Answered> answers, List<JsonElement> log)
    {
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409 or 412, $"{answer.Status}: {answer.Body}"));
        Assert.Contains(answers, answer => answer.Status == 409);
        Assert.Contains(answers, answer => answer.Status == 412);
        var written = log.ToDictionary(Mark, change => (Seq: change.Number("seq"), Lead: change.GetProperty("entity").Id()));
        foreach (var answer in answers)
        {
            if (written.Remove(answer.Mark, out var there))
                Assert.Equal((200, answer.Seq, answer.Lead), (answer.Status, there.Seq, there.Lead));
            else
                Assert.True(answer.Status != 200 || IsOwner(answer, log), $"{answer.Mark} was acknowledged and is not in the log");
        }
        Assert.Empty(written);
        foreach (var lead in log.GroupBy(change => change.GetProperty("entity").Id()))
            Assert.Equal(Enumerable.Range(2, lead.Count()).Select(version => (long)version), lead.Select(change => change.GetProperty("entity").Number("version")));
    }

    /// <summary>Given to whom had it already: accepted, with nothing to write.</summary>
    private static bool IsOwner(Answered answer, List<JsonElement> log) =>
        answer.Seq == 0 || !log.Exists(change => change.Number("seq") == answer.Seq && change.GetProperty("entity").Id() != answer.Lead);

    private static string Mark(JsonElement change) =>
        change.GetProperty("data") is var data && data.TryGetProperty("interaction", out var interaction) ? interaction.Text("notes")! : data.Text("reason")!;

    private static async Task<List<JsonElement>> Changes(HttpClient client, long after)
    {
        var changes = new List<JsonElement>();
        while (true)
        {
            var page = await client.See($"/changes?after={after}&limit=1000");
            if (page.Items("changes").Length == 0) return changes;
            changes.AddRange(page.Items("changes"));
            after = page.Number("next");
        }
    }

    private static async Task WatchHub(ServerProcess server, long after, ConcurrentQueue<long> seen, CancellationToken enough)
    {
        await using var watch = await HubWatch.Open(server.Client.BaseAddress!, RunningServer.BootstrapToken);
        try
        {
            await foreach (var batch in watch.Batches(["workspace"], after, cancellation: enough))
                foreach (var change in batch.Items("changes")) seen.Enqueue(change.Number("seq"));
        }
        catch (OperationCanceledException)
        {
            // All was seen.
        }
    }

    private static async Task WatchEvents(ServerProcess server, long after, ConcurrentQueue<long> seen, CancellationToken enough)
    {
        try
        {
            await foreach (var sent in EventStreamWatch.Events(server.Client, "workspace", after, enough))
                if (sent.Event == "message") seen.Enqueue(sent.Id);
        }
        catch (OperationCanceledException)
        {
            // All was seen.
        }
    }

    private static async Task VerifyStore(TempFolder folder, string[] settings)
    {
        await using var store = Store.Open([$"--LeadGrains:DataDirectory={folder["first"]}", .. settings], readOnly: true);
        var findings = await Verify.Run(store, (_, _, _) => { }, default);
        Assert.True(findings.IsClean, string.Join('\n', findings.Differences));
    }

    private static async Task Until(Func<bool> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1), "a watcher did not see all");
            await Task.Delay(10);
        }
    }

    private static object Call(string notes) => new { kind = "Call", direction = "Outbound", notes, at = "2026-01-05T08:00:00Z" };

    private sealed record Answered(string Mark, string Lead, int Status, long Seq, string Body);
}
