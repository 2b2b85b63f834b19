using System.Data.Common;
using System.Text.Json;
using LeadGrains.Server.Tests.Durability;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadGrains.Server.Tests.Clockwork;

/// <summary>What time alone changes is told to those whom it concerns, once, whatever happens to the server.</summary>
public abstract class ClockworkContract(IHome home) : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private string[] settings = [];
    private RunningServer server = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        settings = await home.NewStore();
        await Start();
    }

    public async Task DisposeAsync()
    {
        await server.Stop();
        folder.Dispose();
    }

    [ContractFact]
    public async Task A_need_that_nobody_meets_turns_latent_and_then_expires()
    {
        var (account, contact) = (await Account(), (await admin.Make("/contacts", new { name = "赵厂长" })).Id());
        var need = (await admin.Make($"/accounts/{account}/needs", new { level = "Safety", statement = "不能再出事故", contactId = contact })).Id();
        time.Advance(91 * Day);
        var fell = await Told($"account:{account}", "account.need-fell-back");
        Assert.Equal((need, "2026-05-31T09:00:00Z"), (fell.GetProperty("data").Text("id"), Instant(fell.GetProperty("data").Text("since"))));
        Assert.Equal(("System", "clockwork"), (fell.GetProperty("by").Text("kind"), fell.GetProperty("by").Text("id")));
        var shown = (await admin.See($"/accounts/{account}/needs?after={fell.Number("seq")}")).Items().Single();
        Assert.Equal(("Latent", "true", "2026-05-31T09:00:00Z"), (shown.Text("state"), shown.Text("fellBack"), Instant(shown.Text("stateSince"))));

        time.Advance(-40 * Day);
        Assert.Equal("Latent", (await admin.See($"/accounts/{account}/needs")).Items().Single().Text("state"));
        time.Advance(400 * Day);
        Assert.Equal("2027-03-02T09:00:00Z", Instant((await Told($"account:{account}", "account.need-expired")).GetProperty("data").Text("since")));
        Assert.Equal("Expired", (await admin.See($"/accounts/{account}/needs")).Items().Single().Text("state"));
    }

    [ContractFact]
    public async Task Owner_and_then_manager_hear_of_what_is_overdue_and_a_breach_is_the_referrers_to_remember()
    {
        var (boss, other) = ((await admin.Make("/users", new { name = "周主管", role = "Manager" })).Id(), (await admin.Make("/users", new { name = "吴主管", role = "Manager" })).Id());
        var team = (await admin.Make("/teams", new { name = "华东", managerId = boss })).Id();
        await admin.Make("/teams", new { name = "华南", managerId = other });
        var seller = (await admin.Make("/users", new { name = "小林", role = "Seller", teamId = team })).Id();
        var (account, friend) = (await Account(), (await admin.Make("/contacts", new { name = "老同学" })).Id());
        var lead = (await admin.Make("/leads", new { title = "夹具", accountId = account, ownerId = seller, source = new { channel = "referral" } })).Id();
        await admin.Do($"/leads/{lead}/referral", new { referrerContactId = friend, mayName = "Given" });

        time.Advance(3 * Day);
        var overdue = await Told($"owner:{seller}", "task.overdue");
        Assert.Equal(("2026-03-04", lead), (overdue.GetProperty("data").Text("due"), overdue.GetProperty("entity").Id()));
        time.Advance(3 * Day);
        var escalated = await Told($"team:{team}", "task.escalated");
        Assert.Equal((team, boss), (escalated.GetProperty("data").Text("teamId"), escalated.GetProperty("data").Text("managerId")));
        Assert.Equal(escalated.GetRawText(), (await Told($"owner:{boss}", "task.escalated")).GetRawText());
        var late = (await (await As("Manager", boss)).See($"/tasks?escalated=true&after={escalated.Number("seq")}")).Items().Single();
        Assert.Equal((overdue.GetProperty("data").Text("id"), "true", "true"), (late.Id(), late.Text("overdue"), late.Text("escalated")));
        Assert.Empty((await (await As("Manager", other)).See("/tasks?escalated=true")).Items());
        Assert.Empty((await (await As("Seller", seller)).See("/tasks?escalated=true")).Items());
        Assert.Empty((await admin.See($"/contacts/{friend}")).GetProperty("breaches").Items("latest"));

        time.Advance(3 * Day);
        var breach = await Told($"contact:{friend}", "lead.referral-breached");
        Assert.Equal(("Brief", friend), (breach.GetProperty("data").Text("duty"), breach.GetProperty("data").Text("referrerId")));
        foreach (var shown in new[] { await admin.See($"/contacts/{friend}?after={breach.Number("seq")}"), (await admin.See($"/contacts?after={breach.Number("seq")}")).Items().Single() })
        {
            Assert.Equal(1, shown.GetProperty("breaches").Number("count"));
            Assert.Equal((lead, "Brief"), (shown.GetProperty("breaches").Items("latest").Single().Text("leadId"), shown.GetProperty("breaches").Items("latest").Single().Text("duty")));
        }
        // By now reporting back is overdue too.
        Assert.Equal(["task.overdue", "task.escalated", "lead.referral-breached", "task.overdue"], (await Types(lead)).Where(type => type is not ("lead.created" or "lead.referred")));
    }

    [ContractFact]
    public async Task A_customer_where_nothing_moves_turns_former()
    {
        var account = await Account();
        var boss = (await admin.Make("/contacts", new { name = "老板", accountId = account })).Id();
        await admin.Do($"/contacts/{boss}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        var lead = (await admin.Make("/leads", new { title = "夹具", accountId = account, source = new { channel = "exhibition" } })).Id();
        await admin.Do($"/leads/{lead}/customer-signal", Office.Signal(boss));
        await admin.Do($"/leads/{lead}/win", new { reason = "价格合适" });
        Assert.Equal("Customer", (await admin.See($"/accounts/{account}")).Text("stage"));
        time.Advance(731 * Day);
        var former = await Told($"account:{account}", "account.turned-former");
        Assert.Equal("2026-03-02T09:00:00Z", Instant(former.GetProperty("data").Text("quietSince")));
        Assert.Equal("Former", (await admin.See($"/accounts/{account}?after={former.Number("seq")}")).Text("stage"));
        Assert.Equal(account, (await admin.See($"/accounts?stage=Former&after={former.Number("seq")}")).Items().Single().Id());
    }

    [ContractFact]
    public async Task A_server_that_was_away_tells_of_everything_once()
    {
        var account = await Account();
        for (var n = 0; n < 250; n++)
            await admin.Make($"/accounts/{account}/tasks", new { title = "call", due = "2026-03-05" });
        var lead = (await admin.Make("/leads", new { title = "夹具", source = new { channel = "exhibition" } })).Id();
        for (var n = 0; n < 30; n++)
            await admin.Make($"/contacts/{(await admin.Make("/contacts", new { name = "x" })).Id()}/tasks", new { title = "call", due = "2026-03-05" });
        await server.Stop();
        time.Advance(5 * Day);
        await Start();
        Assert.Equal(280, (await Count("task.overdue", 280)).Distinct().Count());
        await admin.Make($"/leads/{lead}/tasks", new { title = "late from the start", due = "2026-03-01" });
        await Told($"lead:{lead}", "task.overdue");
        await server.Stop();
        await Start();
        await admin.Make($"/leads/{lead}/tasks", new { title = "another", due = "2026-03-01" });
        Assert.Equal(282, (await Count("task.overdue", 282)).Distinct().Count());
    }

    /// <summary>Views that tell of what is not so cost a question now and then, and hold nothing else up.</summary>
    [ContractFact]
    public async Task A_deadline_of_which_nothing_comes_is_asked_for_ever_more_seldom()
    {
        var (account, lead) = (await Account(), (await admin.Make("/leads", new { title = "夹具", source = new { channel = "exhibition" } })).Id());
        await Tamper($"insert into {(settings.Length == 0 ? "" : "views.")}deadlines (workspace, item, kind, stream, since) values ('default', 'task_x', 'TaskOverdue', '{account}', '2020-01-01T00:00:00.0000000Z')");
        await admin.Make($"/leads/{lead}/tasks", new { title = "late from the start", due = "2026-03-01" });
        await Told($"lead:{lead}", "task.overdue");
        await Until(async () => Asked(await Metrics()) >= 3);
        Assert.InRange(Asked(await Metrics()), 3, 4);
        Assert.Contains("leadgrains_clockwork_lag_seconds", await Metrics(), StringComparison.Ordinal);
        Assert.Equal(["account.created"], (await admin.See($"/changes?after=0&topics=account:{account}")).Items("changes").Select(change => change.Text("type")));
    }

    private async Task Start()
    {
        server = await RunningServer.Start(folder["data"], time: time, settings: settings);
        admin = server.Client();
    }

    private async Task<string> Account() => (await admin.Make("/accounts", new { name = "恒达机械" })).Id();

    /// <summary>Writes into the views behind their keeper's back.</summary>
    private async Task Tamper(string sql)
    {
        await using DbConnection connection = settings.Length == 0
            ? new SqliteConnection($"Data Source={System.IO.Path.Combine(folder["data"], "views.db")};Pooling=false")
            : new NpgsqlConnection(settings[^1][(settings[^1].IndexOf('=', StringComparison.Ordinal) + 1)..]);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own text
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task<HttpClient> As(string role, string user) =>
        server.Client((await admin.Make("/tokens", new { name = "test", role, userId = user })).Text("token"));

    /// <summary>The first change of a type on a topic, once it is there.</summary>
    private async Task<JsonElement> Told(string topic, string type)
    {
        for (long after = 0; ;)
        {
            var page = await admin.See($"/changes?after={after}&topics={topic}&wait=30");
            if (page.Items("changes").FirstOrDefault(change => change.Text("type") == type) is { ValueKind: JsonValueKind.Object } told) return told;
            Assert.True(page.Number("next") > after, $"no {type} on {topic}");
            after = page.Number("next");
        }
    }

    /// <summary>What changes of a type were about, once there are so many of them.</summary>
    private async Task<List<string>> Count(string type, int count)
    {
        var found = new List<string>();
        for (long after = 0; found.Count < count;)
        {
            var page = await admin.See($"/changes?after={after}&limit=1000&wait=30");
            found.AddRange(page.Items("changes").Where(change => change.Text("type") == type).Select(change => change.GetProperty("data").Id()));
            Assert.True(page.Number("next") > after, $"{found.Count} of {type}");
            after = page.Number("next");
        }
        return found;
    }

    private async Task<IEnumerable<string?>> Types(string lead) => (await admin.See($"/leads/{lead}/history")).Items().Select(item => item.Text("type")).Reverse();

    private async Task<string> Metrics() => await (await admin.GetAsync("/metrics")).Content.ReadAsStringAsync();

    private static double Asked(string metrics) => metrics.Split('\n')
        .Where(line => line.StartsWith("leadgrains_command_duration_seconds_count", StringComparison.Ordinal) && line.Contains("Elapse", StringComparison.Ordinal) && line.Contains("unchanged", StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds()) await Task.Delay(20);
    }

    private static string Instant(string? text) => DateTimeOffset.Parse(text!, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class SqliteClockworkTests() : ClockworkContract(new SqliteHome());

[NeedsPostgres]
public sealed class PostgresClockworkTests() : ClockworkContract(new PostgresHome());
