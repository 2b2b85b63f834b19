using System.Net.Http.Headers;
using System.Text;
using Dapper;
using LeadGrains.Storage.Ops;
using LeadGrains.Testing;
using static LeadGrains.Server.Tests.Imports.Importing;

namespace LeadGrains.Server.Tests.Imports;

/// <summary>Uploads go through the store in parts and leave nothing behind.</summary>
public abstract class UploadContract(IHome home)
{
    private const string Header = "lead_id,lead,account,stage,owner,amount\n";

    [ContractFact]
    public async Task A_file_of_many_parts_comes_in_whole_and_is_gone_at_the_end()
    {
        await using var server = await RunningServer.Start(settings: await home.NewStore());
        var rows = string.Concat(Enumerable.Range(1, 3_000).Select(i => $"m{i},{new string('长', 80)} {i},,Prospect,,\n"));
        Assert.True(Encoding.UTF8.GetByteCount(rows) > 2 * UploadRows.PartSize);
        var ended = await server.Client().Import(Form().With("many.csv", Header + rows).With("none.csv", "").With("few.csv", Header + "m0,One,,Prospect,,\n"));
        Assert.Equal(["none.csv,,,the file is empty"], await server.Client().Errors(ended));
        ended = await server.Client().Import(Form(("partial", "true")).With("many.csv", Header + rows).With("few.csv", Header + "m0,One,,Prospect,,\n"));
        Assert.Equal("created 3001, there 0, refused 0", ended.Counts("leads"));
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await Parts(server) > 0) // the end is told first, so that a crash in between costs nothing but the sweep
            await Task.Delay(10, bound.Token);
    }

    [ContractFact]
    public async Task An_upload_that_is_cut_off_or_faulty_leaves_nothing()
    {
        await using var server = await RunningServer.Start(settings: await home.NewStore());
        var start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + Header + new string('a', 3 * UploadRows.PartSize);
        var torn = new ByteArrayContent(Encoding.UTF8.GetBytes(start));
        torn.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(400, (int)(await server.Client().PostAsync("/api/v1/imports", torn)).StatusCode);
        Assert.Equal(400, (int)(await server.Client().PostAsync("/api/v1/imports", Form(("preset", "nobody")).With("a.csv", Header))).StatusCode);
        Assert.Equal(0, await Parts(server));
    }

    [ContractFact]
    public async Task What_a_crash_left_of_an_upload_is_swept_and_what_is_worked_on_stays()
    {
        await using var server = await RunningServer.Start(settings: await home.NewStore());
        await server.App.StopAsync(); // or it would take up what stands here for work
        var (uploads, rows) = (server.Get<UploadRows>(), server.Get<OperationRows>());
        for (var part = 0; part < 70; part++)
            await uploads.Add("up_lost", 0, part, at: 5, [1]);
        await uploads.Add("up_late", 0, 0, at: 15, [1]);
        await uploads.Add("up_kept", 0, 0, at: 5, [1, 2]);
        var row = new OperationRow
        {
            Workspace = "default", Id = "op_1", Kind = "none", Status = "Running", Request = "{}", RequestHash = "", CreatedBy = "System:x", CreatedRole = "Administrator", CreatedAt = 5,
        };
        await rows.Add(row, [new OperationFile { Name = "a", Upload = "up_kept", No = 0, Parts = 1 }]);
        await uploads.Sweep(before: 10);
        Assert.Equal([1, 2], await uploads.Part("up_kept", 0, 0));
        Assert.Equal([1], await uploads.Part("up_late", 0, 0));
        Assert.Equal(2, await Parts(server));
        await uploads.DeleteOf("default", "op_1");
        Assert.Equal(1, await Parts(server));
        await Assert.ThrowsAsync<IOException>(() => uploads.Part("up_kept", 0, 0));
    }

    private static Task<long> Parts(RunningServer server)
    {
        var database = server.Get<OpsDatabase>();
        return database.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {database.Schema}file_parts"));
    }
}

public sealed class UploadOnSqlite() : UploadContract(new SqliteHome());

[NeedsPostgres]
public sealed class UploadOnPostgres() : UploadContract(new PostgresHome());
