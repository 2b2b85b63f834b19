using LeadGrains.Domain;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Maintenance;
using LeadGrains.Storage.Ops;
using LeadGrains.Testing;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Maintenance;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task A_server_that_starts_deletes_sessions_that_have_long_expired()
    {
        var time = new ManualTime();
        var before = await RunningServer.Start(time: time);
        var user = new UserId((await (await before.Client().PostAsync("/api/v1/users", Json("""{"name":"Ann","role":"Seller","capacity":5}"""))).Read()).GetProperty("id").GetString()!);
        var old = await Session(before, user);
        time.Advance(SessionCookie.Lifetime + Housekeeping.SignInsKept);
        var recent = await Session(before, user);
        await before.Stop();
        time.Advance(TimeSpan.FromMinutes(1));

        await using var server = await RunningServer.Start(before.Folder, time: time);
        var rows = server.Get<TokenRows>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await rows.ByHash(Secret.Hash(old), patience.Token) is not null) { }
        Assert.NotNull(await rows.ByHash(Secret.Hash(recent)));
    }

    private static async Task<string> Session(RunningServer server, UserId user)
    {
        var signIn = server.Get<SignIn>();
        return (await signIn.WithCode(await signIn.NewCode(WorkspaceId.Default, Role.Seller, user)))!;
    }
}
