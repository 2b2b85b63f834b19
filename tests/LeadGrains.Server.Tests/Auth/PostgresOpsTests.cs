using LeadGrains.Server.Operations;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static LeadGrains.Server.Tests.Answers;

namespace LeadGrains.Server.Tests.Auth;

/// <summary>Credentials and operations on PostgreSQL, where several servers share them.</summary>
[NeedsPostgres]
public sealed class PostgresOpsTests
{
    [ContractFact]
    public async Task Servers_of_one_store_share_credentials_tickets_and_operations()
    {
        var database = await PostgresServer.Instance.NewDatabase();
        await using var one = await Start(database);
        await using var two = await Start(database);
        var (id, token) = await one.Client().NewToken("Marketer");
        Assert.Equal(200, (int)(await two.Client(token).GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(200, (int)(await two.Client((await File.ReadAllTextAsync(Path.Combine(one.Folder, "credential"))).Trim()).GetAsync("/api/v1/tokens?count=true")).StatusCode);

        var ticket = (await (await one.Client(token).PostAsync("/api/v1/live-ticket", null)).Read()).GetProperty("ticket").GetString()!;
        Assert.Equal(id, (await two.Get<LiveTickets>().Prove(ticket))?.Id);

        var accepted = await one.Client(token).PostAsync("/api/v1/test/echo", Json("""{"text":"x"}"""));
        string? status = null;
        while (status is null or "Queued" or "Running")
            status = (await (await two.Client(token).GetAsync(accepted.Headers.Location)).Read()).GetProperty("status").GetString();
        Assert.Equal("Succeeded", status);
        Assert.Contains("f,1,c,x", await (await two.Client(token).GetAsync(accepted.Headers.Location + "/errors.csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(204, (int)(await one.Client().DeleteAsync($"/api/v1/tokens/{id}")).StatusCode);
        Assert.Equal(401, (int)(await one.Client(token).GetAsync("/api/v1/me")).StatusCode);
    }

    [ContractFact]
    public async Task A_code_works_once()
    {
        await using var server = await Start(await PostgresServer.Instance.NewDatabase());
        var code = await server.Get<SignIn>().NewCode(Domain.WorkspaceId.Default, Domain.Role.Manager, null);
        var sessions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Get<SignIn>().WithCode(code)));
        Assert.Single(sessions, s => s is not null);
    }

    private static Task<RunningServer> Start(string database) => RunningServer.Start(
        adapt: builder => builder.Services.AddSingleton<IOperation, Echo>(),
        map: app => app.MapApi().MapPost("/test/echo", async (Body<Said> body, Caller caller, OperationStore store, HttpContext context) =>
        {
            var upload = ActivatorUtilities.CreateInstance<Upload>(context.RequestServices);
            await upload.Take("f", new MemoryStream([1, 2, 3]), context.RequestAborted);
            return (await store.Start(caller, "echo", body.Value, upload.Files, caller.Idempotency, context.RequestAborted)).Accepted(context);
        }).Allow(Permission.Import),
        settings: ["--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={database}"]);

    public sealed record Said(string Text);

    private sealed class Echo : IOperation
    {
        public string Kind => "echo";

        public async Task<OperationEnd> RunAsync(OperationContext context, CancellationToken cancellation)
        {
            await using var file = context.Open((await context.Files(cancellation))[0]);
            var bytes = new byte[4];
            Assert.Equal(3, await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation));
            Assert.Equal([1, 2, 3, 0], bytes);
            context.Error("f", 1, "c", context.Request<Said>().Text);
            return OperationEnd.Success(new { done = true });
        }
    }
}
