using System.Text.Json;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>The floor: reads the same requests and answers the same text each time, without a database. What it takes, Kestrel and the client take by themselves.</summary>
internal static class EmptyServer
{
    private static readonly LeadRow Lead = new()
    {
        Id = 1, Title = "A new production line", Channel = "call", OwnerId = 1, Amount = 120000, Currency = "CNY", Product = "Press", Reason = "They asked for us again",
        StageSince = DateTime.UnixEpoch, CreatedAt = DateTime.UnixEpoch, Version = 1,
    };

    public static void Map(WebApplication app)
    {
        var lead = JsonSerializer.SerializeToUtf8Bytes(Lead, YardstickJson.Default.LeadRow);
        var page = JsonSerializer.SerializeToUtf8Bytes(new PageBody([.. Enumerable.Repeat(Lead, 50)]), YardstickJson.Default.PageBody);
        app.MapPost("/leads", (CreateBody body) => Json(lead));
        app.MapPost("/leads/{id:long}/stage", (long id, StageBody body) => Json(lead));
        app.MapGet("/leads", (Stage stage, long ownerId) => Json(page));
    }

    private static IResult Json(byte[] text) => Results.Bytes(text, "application/json; charset=utf-8");
}
