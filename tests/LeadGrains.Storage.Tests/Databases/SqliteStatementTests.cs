using LeadGrains.Storage.Databases;
using LeadGrains.Testing;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Tests.Databases;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteConnection _connection;

    public SqliteStatementTests()
    {
        _connection = new SqliteConnection($"Data Source={_folder["t.db"]};Pooling=False");
        _connection.Open();
        Execute("create table t (id integer primary key, a text unique, b blob, c integer) strict");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Values_come_back_as_they_went_in()
    {
        Assert.Equal(1, Execute("insert into t values ($1, $2, $3, $4)", 1, "线索 \U0001F600", new byte[] { 0, 1 }, long.MaxValue));
        Assert.Equal(1, Execute("insert into t values ($1, $2, $3, $4)", 2L, "", Array.Empty<byte>(), (short)-1));
        Assert.Equal(1, Execute("insert into t values ($1, $2, $3, $4)", 3L, null, null, null));
        using var row = new SqliteStatement(_connection, "select a, b, c from t where id = $1");
        Assert.Equal(["线索 \U0001F600", new byte[] { 0, 1 }, long.MaxValue], row.Row(1L));
        Assert.Equal(["", Array.Empty<byte>(), -1L], row.Row(2L));
        Assert.Equal([null, null, null], row.Row(3L));
        Assert.Null(row.Row(4L));
    }

    [Fact]
    public void A_long_text_after_a_short_one_is_whole()
    {
        using var length = new SqliteStatement(_connection, "select length($1)");
        Assert.Equal([3L, 5000L, 2L], new[] { "abc", new string('长', 5000), "ab" }.Select(text => length.Scalar(text)));
    }

    [Fact]
    public void What_the_database_refuses_is_told_with_its_code_and_the_statement_goes_on()
    {
        using var insert = new SqliteStatement(_connection, "insert into t (a) values ($1) returning id");
        Assert.Equal(1L, insert.Scalar("one"));
        var refused = Assert.Throws<SqliteException>(() => insert.Scalar("one"));
        Assert.Equal(SQLitePCL.raw.SQLITE_CONSTRAINT, refused.SqliteErrorCode);
        Assert.Equal(2L, insert.Scalar("two"));
        Assert.Equal(2, Execute("update t set c = 1"));
    }

    [Fact]
    public void Values_go_by_their_numbers_in_whatever_order_these_stand()
    {
        using var order = new SqliteStatement(_connection, "select $2 || $1 || $2 || $3");
        Assert.Equal("babc", order.Scalar("a", "b", "c"));
    }

    private int Execute(string sql, params object?[] values)
    {
        using var statement = new SqliteStatement(_connection, sql);
        return statement.Execute(values);
    }
}
