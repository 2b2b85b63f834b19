using System.Collections.Immutable;
using LeadGrains.Benchmarks.Yardsticks;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views;
using Npgsql;
using NpgsqlTypes;

namespace LeadGrains.Benchmarks.Graph;

/// <summary>The same made-up people in two databases: as events in a log of ours, and as rows of the usual design.</summary>
internal sealed class FilledRelations(MadeUpRelations made)
{
    private const int AtOnce = 256;

    private static readonly Call Import = new(new Actor(new By(ActorKind.Import, "bench"), Role.Administrator, null, []));

    private readonly (int[] Accounts, (int One, int Other, KnowsKind Kind)[] Ties) plain = made.Plain();
    private ContactId[] people = [];
    private AccountId[] accounts = [];

    public int People => made.People;

    public int Relations => made.People + plain.Ties.Length;

    public string Person(int i) => people[i].Value;

    /// <summary>People, where they work and whom they know, by decisions as an import takes them; and the views that follow.</summary>
    public async Task Fill(string connection)
    {
        var host = await BenchServer.Host(new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connection });
        var (founding, ids) = (host.Services.GetRequiredService<Founding>(), host.Services.GetRequiredService<Ids>());
        accounts = [.. plain.Accounts.Distinct().Select(_ => ids.New<AccountId>())];
        people = [.. Enumerable.Range(0, made.People).Select(_ => ids.New<ContactId>())];
        var place = plain.Accounts.Distinct().Select((account, i) => (account, i)).ToDictionary(pair => pair.account, pair => accounts[pair.i]);
        await Each(accounts.Length, i => founding.Account(WorkspaceId.Default, new(accounts[i], new($"Account {i}", [], null, null, null, [], null), ImmutableSortedDictionary<string, string>.Empty), Import));
        await Each(people.Length, i => founding.Contact(WorkspaceId.Default, new(people[i], $"Person {i}", [], place[plain.Accounts[i]], null, []), null, Import));
        var (log, codec) = (host.Services.GetRequiredService<IEventLog>(), host.Services.GetRequiredService<EventCodec>());
        var known = plain.Ties.ToLookup(tie => tie.One);
        await Each(people.Length, i => Know(log, codec, ids, people[i], known[i]));
        var (projector, head) = (host.Services.GetRequiredService<Projector>(), await log.Head(WorkspaceId.Default));
        for (var before = -1L; projector.Position < head && before != projector.Position;)
        {
            before = projector.Position;
            await projector.WaitFor(head, Bench.Patience);
        }
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        // As the yardstick's tables: what filling leaves to be cleared away is not cleared away while something is measured.
        await using var source = NpgsqlDataSource.Create(connection);
        await using var vacuum = source.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    /// <summary>The usual tables, both directions of each tie.</summary>
    public async Task FillSql(string connection)
    {
        await using var source = PathSql.Source(connection);
        await using var open = await source.OpenConnectionAsync();
        await Execute(PathSql.Tables);
        await Copy("people (id, name, stage)", Enumerable.Range(0, made.People), (row, i) => [(i, NpgsqlDbType.Integer), ($"Person {i}", NpgsqlDbType.Text), ("Identified", NpgsqlDbType.Text)]);
        var ties = plain.Ties.GroupBy(tie => (Math.Min(tie.One, tie.Other), Math.Max(tie.One, tie.Other)))
            .Select(pair => (pair.Key, Tie: pair.MaxBy(tie => RelationshipRules.Usual.PriorOf(tie.Kind))))
            .SelectMany(pair => new[] { (One: pair.Key.Item1, Other: pair.Key.Item2, pair.Tie.Kind), (One: pair.Key.Item2, Other: pair.Key.Item1, pair.Tie.Kind) });
        await Copy("ties (one, other, cost, kind)", ties, (row, tie) =>
            [(tie.One, NpgsqlDbType.Integer), (tie.Other, NpgsqlDbType.Integer), ((int)Math.Round(-Math.Log2(RelationshipRules.Usual.PriorOf(tie.Kind)) * (1 << 20)), NpgsqlDbType.Integer), (tie.Kind.ToString(), NpgsqlDbType.Text)]);
        foreach (var statement in PathSql.Indexes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) await Execute(statement);

        async Task Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, open);
            await command.ExecuteNonQueryAsync();
        }

        async Task Copy<T>(string into, IEnumerable<T> rows, Func<NpgsqlBinaryImporter, T, (object Value, NpgsqlDbType Type)[]> cells)
        {
            await using var import = await open.BeginBinaryImportAsync($"copy {into} from stdin binary");
            foreach (var row in rows)
            {
                await import.StartRowAsync();
                foreach (var (value, type) in cells(import, row)) await import.WriteAsync(value, type);
            }
            await import.CompleteAsync();
        }
    }

    /// <summary>One append for all whom somebody knows: they have been created and employed.</summary>
    private async Task Know(IEventLog log, EventCodec codec, Ids ids, ContactId self, IEnumerable<(int One, int Other, KnowsKind Kind)> ties)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>();
        foreach (var tie in ties)
        {
            var knows = new ContactKnows(people[tie.Other], tie.Kind, null, null);
            var (text, keys) = await codec.Encode(WorkspaceId.Default, knows);
            events.Add(new(EventNames.NameOf(knows), text, keys, [$"contact:{self}", $"contact:{people[tie.Other]}"], [people[tie.Other]], Event: knows));
        }
        if (events.Count == 0) return;
        var result = await log.Append(WorkspaceId.Default, new(ids.NewGuid(), self, 2, Import.Actor.By, events.ToImmutable(), []));
        if (result is not AppendResult.Committed) throw new InvalidOperationException($"{self} was not as expected: {result}");
    }

    private static Task Each(int count, Func<int, Task> act) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => await act(i));
}
