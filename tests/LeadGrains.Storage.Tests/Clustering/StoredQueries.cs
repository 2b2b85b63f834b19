using System.Data;
using System.Data.Common;
using LeadGrains.Storage.Databases;
using Npgsql;

namespace LeadGrains.Storage.Tests.Clustering;

/// <summary>The statements of the schema <c>orleans</c>, run as Orleans runs them: found by name, parameters by name and general type, through the schema's search path.</summary>
internal sealed class StoredQueries : IAsyncDisposable
{
    private readonly DbDataSource source;
    private readonly IReadOnlyDictionary<string, string> texts;

    private StoredQueries(DbDataSource source, IReadOnlyDictionary<string, string> texts) => (this.source, this.texts) = (source, texts);

    public IEnumerable<string> Names => texts.Keys;

    public static async Task<StoredQueries> On(string connectionString)
    {
        await using (var database = new PostgresDatabase(new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connectionString }))
            database.Source(Stores.Orleans);
        var source = NpgsqlDataSource.Create(OrleansConnection.String(connectionString));
        await using var command = source.CreateCommand("SELECT QueryKey, QueryText FROM OrleansQuery");
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync())
            texts.Add((string)rows.GetValue(rows.GetOrdinal("QueryKey")), (string)rows.GetValue(rows.GetOrdinal("QueryText")));
        return new(source, texts);
    }

    /// <summary>The rows, each as a list of columns by name.</summary>
    public async Task<List<Dictionary<string, object?>>> Run(string name, params (string Name, object? Value)[] parameters)
    {
        await using var command = source.CreateCommand(texts[name]);
        foreach (var (parameter, value) in parameters)
            command.Parameters.Add(Parameter(command, parameter, value));
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<Dictionary<string, object?>>();
        while (await rows.ReadAsync())
            found.Add(Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, i => rows.IsDBNull(i) ? null : rows.GetValue(i), StringComparer.Ordinal));
        return found;
    }

    /// <summary>The single boolean that the statements about membership answer.</summary>
    public async Task<bool> Ask(string name, params (string Name, object? Value)[] parameters) =>
        Assert.IsType<bool>(Assert.Single(Assert.Single(await Run(name, parameters))).Value);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static DbParameter Parameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value, parameter.DbType) = (name, value is null or Missing ? DBNull.Value : value, TypeOf(value));
        return parameter;
    }

    private static DbType TypeOf(object? value) => value switch
    {
        int or Missing => DbType.Int32,
        long => DbType.Int64,
        DateTime => DbType.DateTime,
        byte[] => DbType.Binary,
        _ => DbType.String,
    };

    /// <summary>A number that is not there.</summary>
    public sealed record Missing;
}
