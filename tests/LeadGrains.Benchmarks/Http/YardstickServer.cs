using LeadGrains.Benchmarks.Yardsticks;
using Npgsql;

namespace LeadGrains.Benchmarks.Http;

internal sealed class YardstickServer : Subject
{
    private YardstickServer(string name, ServerProcess server) : base(name, server, token: null)
    {
    }

    public static async Task<YardstickServer> Start(string name, string connection)
    {
        await using (var source = NpgsqlDataSource.Create(connection))
        await using (var create = source.CreateCommand(LeadTable.Sql))
            await create.ExecuteNonQueryAsync();
        return new(name, await ServerProcess.Start("LeadGrains.Benchmarks.dll", YardstickProcess.Verb, name, connection));
    }

    protected override (string, string) Create(int seller) =>
        ("/leads", $$"""{"title":"A new production line","channel":"call","ownerId":{{seller}},"amount":120000.00,"currency":"CNY","product":"Press"}""");

    protected override (string, string) Stage(string lead, bool there) => ($"/leads/{lead}/stage", there
        ? """{"stage":"Nurturing","reason":"They have no budget this year"}"""
        : """{"stage":"Prospect","reason":"They asked for us again"}""");

    protected override string List(int seller) => $"/leads?stage=Prospect&ownerId={seller}";
}
