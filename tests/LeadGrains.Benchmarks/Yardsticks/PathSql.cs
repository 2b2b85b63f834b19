using Npgsql;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>Relations the usual way: a row for each direction, all that a search needs in the index, and the best statements we know.</summary>
internal static class PathSql
{
    /// <summary>Costs add up as ours do: halvings of strength in steps of 2^-20.</summary>
    public const string Tables = """
        create table people (id int primary key, name text not null, stage text not null);
        create table ties (one int not null, other int not null, cost int not null, kind text not null, since text);
        """;

    public const string Indexes = """
        create index ties_one on ties (one, other) include (cost, kind);
        vacuum analyze ties;
        vacuum analyze people;
        """;

    /// <summary>What lies within two steps, 500 people at most, and the ties of all but the outermost with them.</summary>
    public const string Neighbourhood = """
        with near as materialized (select distinct other as id from ties where one = $1),
        far as (select distinct t.other as id from near n join ties t on t.one = n.id where t.other <> $1 and not exists (select 1 from near m where m.id = t.other)),
        shown as materialized (select id, depth from (select $1 as id, 0 as depth union all select id, 1 from near union all select id, 2 from far) all_of_them order by depth limit 500)
        select p.id, p.name, p.stage, s.depth, null::int, null::text, null::int, null::text from shown s join people p on p.id = s.id
        union all
        select t.one, null, null, null, t.other, t.kind, t.cost, t.since from shown s join ties t on t.one = s.id join shown o on o.id = t.other where s.depth < 2 and (o.depth = 2 or t.one < t.other)
        """;

    /// <summary>Both ends two steps towards each other, in one statement: the three cheapest simple chains of up to four hops, with names.</summary>
    public const string TwoSided = """
        with a1 as materialized (select other as n, cost as c, kind as k from ties where one = $1 and other <> $2),
        b1 as materialized (select other as n, cost as c, kind as k from ties where one = $2 and other <> $1),
        b2 as materialized (select t.other as n, b1.n as y, b1.c + t.cost as c, b1.c as c1, t.kind as k2, b1.k as k1 from b1 join ties t on t.one = b1.n where t.other not in ($1, $2)),
        chains as (
          select cost as c, array[$1, $2]::int[] as way, array[kind] as kinds from ties where one = $1 and other = $2
          union all
          select a1.c + b1.c, array[$1, a1.n, $2], array[a1.k, b1.k] from a1 join b1 on b1.n = a1.n
          union all
          select a1.c + b2.c, array[$1, a1.n, b2.y, $2], array[a1.k, b2.k2, b2.k1] from a1 join b2 on b2.n = a1.n where a1.n <> b2.y
          union all
          select a1.c + t.cost + b2.c, array[$1, a1.n, t.other, b2.y, $2], array[a1.k, t.kind, b2.k2, b2.k1]
          from a1 join ties t on t.one = a1.n join b2 on b2.n = t.other where t.other not in ($1, $2) and b2.y <> a1.n),
        best as (select c, way, kinds from chains order by c, array_length(way, 1), way limit 3)
        select c, way, kinds, (select array_agg(p.name order by w.i) from unnest(way) with ordinality w (id, i) join people p on p.id = w.id) from best order by c, array_length(way, 1), way
        """;

    /// <summary>The plain way.</summary>
    public const string Recursive = """
        with recursive walk (node, way, c) as (
          select $1, array[$1], 0::bigint
          union all
          select t.other, w.way || t.other, w.c + t.cost from walk w join ties t on t.one = w.node where w.node <> $2 and t.other <> all(w.way) and array_length(w.way, 1) <= 4)
        select c, way from walk where node = $2 order by c, array_length(way, 1), way limit 3
        """;

    public static NpgsqlDataSource Source(string connection) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 16, AutoPrepareMinUsages = 2, CommandTimeout = 120 });

    /// <param name="more">The second parameter, where there is one.</param>
    /// <returns>Rows read to the end.</returns>
    public static async Task<int> Read(NpgsqlConnection connection, string sql, int one, int? more)
    {
        await using var command = Command(connection, sql, one, more);
        await using var rows = await command.ExecuteReaderAsync();
        var (count, values) = (0, new object[rows.FieldCount]);
        for (; await rows.ReadAsync(); count++) rows.GetValues(values);
        return count;
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, int one, int? more)
    {
        var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = one } } };
        if (more is { } second) command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = second });
        return command;
    }
}
