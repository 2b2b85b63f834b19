using System.Data.Common;
using Npgsql;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>The leanest of the usual designs: one prepared, hand-written statement a request, committed by itself.</summary>
internal static class SqlServer
{
    private const string Columns =
        "id, account_id, title, stage, recognition, stance, money, authority, need, fit, reason, owner_id, team_id, channel, detail, amount, currency, product, stage_since, created_at, version";

    private const string Insert = $"""
        insert into leads (title, channel, owner_id, amount, currency, product, stage, recognition, stance, money, authority, need, fit, stage_since, created_at, version)
        values ($1, $2, $3, $4, $5, $6, 0, 0, 0, 0, 0, 0, 0, $7, $7, 1) returning {Columns}
        """;

    private const string Update = $"update leads set stage = $2, reason = $3, stage_since = $4, version = version + 1 where id = $1 returning {Columns}";

    private const string Select = $"select {Columns} from leads where stage = $1 and owner_id = $2 order by id desc limit 50";

    public static void Map(WebApplicationBuilder builder, string connection) => builder.Services.AddSingleton(
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 16, AutoPrepareMinUsages = 2 }));

    public static void Map(WebApplication app)
    {
        app.MapPost("/leads", async (CreateBody body, NpgsqlDataSource source) =>
        {
            await using var command = source.CreateCommand(Insert);
            command.Parameters.Add(P(body.Title));
            command.Parameters.Add(P(body.Channel));
            command.Parameters.Add(P(body.OwnerId));
            command.Parameters.Add(new NpgsqlParameter<decimal?> { TypedValue = body.Amount });
            command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = body.Currency });
            command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = body.Product });
            command.Parameters.Add(P(TimeProvider.System.GetUtcNow().UtcDateTime));
            var lead = (await Read(command))[0];
            return Results.Created($"/leads/{lead.Id}", lead);
        });
        app.MapPost("/leads/{id:long}/stage", async (long id, StageBody body, NpgsqlDataSource source) =>
        {
            await using var command = source.CreateCommand(Update);
            command.Parameters.Add(P(id));
            command.Parameters.Add(P((int)body.Stage));
            command.Parameters.Add(P(body.Reason));
            command.Parameters.Add(P(TimeProvider.System.GetUtcNow().UtcDateTime));
            return await Read(command) is [var lead] ? Results.Ok(lead) : Results.NotFound();
        });
        app.MapGet("/leads", async (Stage stage, long ownerId, NpgsqlDataSource source) =>
        {
            await using var command = source.CreateCommand(Select);
            command.Parameters.Add(P((int)stage));
            command.Parameters.Add(P(ownerId));
            return Results.Ok(new PageBody(await Read(command)));
        });
    }

    private static NpgsqlParameter<T> P<T>(T value) => new() { TypedValue = value };

    private static async Task<List<LeadRow>> Read(NpgsqlCommand command)
    {
        await using var rows = await command.ExecuteReaderAsync();
        var leads = new List<LeadRow>();
        while (await rows.ReadAsync()) leads.Add(Row(rows));
        return leads;
    }

    private static LeadRow Row(DbDataReader row) => new()
    {
        Id = row.GetInt64(0), AccountId = row.IsDBNull(1) ? null : row.GetInt64(1), Title = row.GetString(2), Stage = (Stage)row.GetInt32(3),
        Recognition = row.GetInt32(4), Stance = row.GetInt32(5), Money = row.GetInt32(6), Authority = row.GetInt32(7), Need = row.GetInt32(8), Fit = row.GetInt32(9),
        Reason = Text(row, 10), OwnerId = row.GetInt64(11), TeamId = row.IsDBNull(12) ? null : row.GetInt64(12), Channel = row.GetString(13), Detail = Text(row, 14),
        Amount = row.IsDBNull(15) ? null : row.GetDecimal(15), Currency = Text(row, 16), Product = Text(row, 17),
        StageSince = row.GetDateTime(18), CreatedAt = row.GetDateTime(19), Version = row.GetInt64(20),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
