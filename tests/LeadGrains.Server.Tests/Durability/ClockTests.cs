using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>The machine's clock is stepped back.</summary>
public abstract class ClockContract(IHome home)
{
    [ContractFact]
    public async Task Time_in_the_log_never_runs_backwards_and_nothing_stops_working()
    {
        var time = new ManualTime();
        await using var server = await RunningServer.Start(time: time, settings: await home.NewStore());
        var admin = server.Client();
        var before = await admin.Post("/leads", Lead("before"), key: "k");
        await before.Expect(201);
        var ticket = (await admin.Post("/live-ticket")).Expect(200);
        var (_, token) = await admin.NewToken("ApiReader", $$""","expiresAt":"{{time.Now.AddMinutes(30):O}}" """);

        time.Advance(TimeSpan.FromHours(-2));
        await (await admin.Post("/leads", Lead("after"))).Expect(201);
        var again = await admin.Post("/leads", Lead("before"), key: "k");
        Assert.Equal((await before.Read()).Id(), (await again.Expect(201)).Id());
        Assert.True(again.Headers.Contains("Idempotent-Replayed"));
        await server.Client(token).See("/me");
        await using (await Live.HubWatch.Open(server.Address, (await ticket).Text("ticket")!, asTicket: true)) { }
        Assert.Equal((await (await admin.Post("/leads", Lead("late"), key: "late")).Expect(201)).Id(), (await (await admin.Post("/leads", Lead("late"), key: "late")).Expect(201)).Id());

        var times = (await admin.See("/changes?limit=1000")).Items("changes").Select(change => change.GetProperty("at").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Order(), times);

        // Outcomes are repeated for 24 hours of the log's time, not shorter for the step back.
        time.Advance(TimeSpan.FromHours(2 + 23));
        Assert.True((await admin.Post("/leads", Lead("late"), key: "late")).Headers.Contains("Idempotent-Replayed"));
        await (await server.Client(token).Send(HttpMethod.Get, "/me")).Expect(401);
    }

    private static object Lead(string title) => new { title, source = new { channel = "call" } };
}

public sealed class ClockOnSqlite() : ClockContract(new SqliteHome());

[NeedsPostgres]
public sealed class ClockOnPostgres() : ClockContract(new PostgresHome());
