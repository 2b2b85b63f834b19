using System.Text.Json.Serialization;
using Npgsql;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>A minimal API with the best statement behind it: no credentials, no checks, no explanations but the kinds.</summary>
internal static class PathServer
{
    public static void Map(WebApplicationBuilder builder, string connection)
    {
        builder.Services.AddSingleton(PathSql.Source(connection));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PathJson.Default));
    }

    public static void Map(WebApplication app) => app.MapGet("/paths", async (int from, int to, NpgsqlDataSource source) =>
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = PathSql.Command(connection, PathSql.TwoSided, from, to);
        await using var rows = await command.ExecuteReaderAsync();
        var paths = new List<PathBody>();
        while (await rows.ReadAsync())
        {
            var (way, kinds, names) = (rows.GetFieldValue<int[]>(1), rows.GetFieldValue<string[]>(2), rows.GetFieldValue<string[]>(3));
            paths.Add(new(Math.Pow(0.5, rows.GetInt32(0) / (double)(1 << 20)), [.. kinds.Select((kind, i) => new HopBody(way[i], names[i], way[i + 1], names[i + 1], kind))]));
        }
        return Results.Ok(new PathsBody(paths));
    });
}

public sealed record PathsBody(IReadOnlyList<PathBody> Paths);

public sealed record PathBody(double Strength, IReadOnlyList<HopBody> Hops);

public sealed record HopBody(int From, string FromName, int To, string ToName, string Kind);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PathsBody))]
internal sealed partial class PathJson : JsonSerializerContext;
