namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>A yardstick served by Kestrel in a process of its own: this program, started with a verb that it keeps to itself.</summary>
internal static class YardstickProcess
{
    public const string Verb = "serve-yardstick";
    public const string Ef = "ef";
    public const string Sql = "sql";
    public const string Empty = "empty";
    public const string Log = "log";
    public const string Paths = "paths";

    public static async Task<int> Serve(string name, string connection)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, YardstickJson.Default));
        if (name == Ef) EfServer.Map(builder, connection);
        else if (name == Sql) SqlServer.Map(builder, connection);
        else if (name == Paths) PathServer.Map(builder, connection);
        await using var app = builder.Build();
        if (name == Ef) EfServer.Map(app);
        else if (name == Sql) SqlServer.Map(app);
        else if (name == Paths) PathServer.Map(app);
        else if (name == Log) LogServer.Map(app, connection);
        else EmptyServer.Map(app);
        app.MapGet("/metrics", () => $"dotnet_gc_heap_total_allocated_total {GC.GetTotalAllocatedBytes()}\n");
        await app.RunAsync();
        return 0;
    }
}
