using System.Text;
using LeadGrains.Server.Imports.Csv;
using Xunit;

namespace LeadGrains.Server.Tests.Imports;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("a;b\n1;2\n\n3;4")]
    [InlineData("a\tb\n1\t2\n3\t4\n\n")]
    [InlineData("\uFEFFa,b\n\"1\",2\n3,\"4\"\n")]
    public async Task Reads_every_line_end_and_delimiter(string text)
    {
        var (header, rows) = await Read(text);
        Assert.Equal(["a", "b"], header);
        Assert.Equal([["1", "2"], ["3", "4"]], rows.Select(row => row.Cells));
        Assert.All(rows, row => Assert.Null(row.Fault));
    }

    [Theory]
    [InlineData("a,b\n1,\"x\ny\"\n3,4\n", 2, 4)]
    [InlineData("a,b\r\n1,\"x\r\ny\r\n\"\r\n3,4\r\n", 2, 5)]
    [InlineData("a,b\r1,\"x\ry\"\r3,4\r", 2, 4)]
    [InlineData("a,b\n\n\n1,2\n\n3,4\n", 4, 6)]
    public async Task Numbers_lines_as_an_editor_does(string text, int first, int second)
    {
        var (_, rows) = await Read(text);
        Assert.Equal([first, second], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a,b\n1,2,3\n4,5\n", "the row has 3 cells, the header 2")]
    [InlineData("a,b\n1\n4,5\n", "the row has 1 cells, the header 2")]
    [InlineData("a,b\n1,2\"3\n4,5\n", "a quote stands inside a cell that does not begin with one")]
    [InlineData("a,b\n1,\"2\"3\n4,5\n", "text follows a closing quote")]
    [InlineData("a,b\n1,\0\n4,5\n", "a cell holds a NUL")]
    public async Task Tells_of_a_faulty_row_and_goes_on(string text, string fault)
    {
        var (_, rows) = await Read(text);
        Assert.Equal([(2, fault), (3, null)], rows.Select(row => (row.Line, row.Fault)));
    }

    [Fact]
    public async Task Names_the_line_of_bytes_that_are_not_utf8()
    {
        byte[] latin = [.. "name,city\nAnna,Köln\nJos"u8, 0xE9, .. ",Paris\nLi,北京\nM"u8, 0xFC, .. "ller,Bonn\nEva,Ulm\n"u8];
        var (_, rows) = await Read(latin);
        Assert.Equal(
            [(2, null), (3, "the byte 0xE9 here is not UTF-8"), (4, null), (5, "the byte 0xFC here is not UTF-8"), (6, null)],
            rows.Select(row => (row.Line, row.Fault)));
    }

    [Fact]
    public async Task Takes_what_a_spreadsheet_calls_unicode_text()
    {
        var (header, rows) = await Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a\tb\r\n北京\t2\r\n")]);
        Assert.Equal(["a", "b"], header);
        Assert.Equal(["北京", "2"], rows.Single().Cells);
    }

    [Fact]
    public async Task An_empty_file_has_no_header()
    {
        var (header, rows) = await Read("");
        Assert.Empty(header);
        Assert.Empty(rows);
    }

    [Fact]
    public async Task Text_across_blocks_stays_whole()
    {
        var name = string.Concat(Enumerable.Repeat("北京华曜𠮷", 3_000));
        var (_, rows) = await Read($"x,a,b\n,{name},1\n,{name},2\n");
        Assert.All(rows, row => Assert.Null(row.Fault));
        Assert.Equal([name, name], rows.Select(row => row.Cells[1]));
    }

    [Fact]
    public async Task A_quote_never_closed_does_not_fill_the_memory()
    {
        var text = "a,b\n1,2\n1,\"" + string.Concat(Enumerable.Repeat("3,4\n", 1_000_000));
        var fault = await Assert.ThrowsAsync<CsvException>(() => Read(text));
        Assert.Equal(3, fault.Line);
    }

    [Fact]
    public async Task A_quote_open_at_the_end_is_a_fault()
    {
        var (_, rows) = await Read("a,b\n1,2\n1,\"2\n");
        Assert.Equal([null, "a quote is never closed"], rows.Select(row => row.Fault));
    }

    [Fact]
    public async Task Says_what_else_a_file_is()
    {
        await Assert.ThrowsAsync<CsvException>(() => Read([0x50, 0x4B, 0x03, 0x04, 0x0A]));
        await Assert.ThrowsAsync<CsvException>(() => Read([.. "na"u8, 0xE9, .. "me,b\n1,2\n"u8]));
    }

    [Fact]
    public async Task A_million_rows_take_no_more_memory_than_one()
    {
        await using var million = new Repeating("8EX,Moses,GTX Plus Basic,\"Can,city\",Won\n"u8.ToArray(), 1_000_000);
        using var table = await CsvTable.Open(million);
        var (count, highest) = (0, 0L);
        await foreach (var row in table.Rows())
        {
            Assert.Equal(5, row.Cells.Length);
            if (++count % 100_000 == 0)
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true));
        }
        Assert.Equal(999_999, count);
        Assert.InRange(highest, 0, 100_000_000);
    }

    private static Task<(IReadOnlyList<string> Header, List<CsvRow> Rows)> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static async Task<(IReadOnlyList<string> Header, List<CsvRow> Rows)> Read(byte[] bytes)
    {
        using var table = await CsvTable.Open(new MemoryStream(bytes));
        return (table.Header, await table.Rows().ToListAsync());
    }

    /// <summary>A line many times over, without holding them.</summary>
    private sealed class Repeating(byte[] line, int times) : Stream
    {
        private long position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => (long)line.Length * times;
        public override long Position { get => position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length - position);
            for (var i = 0; i < read; i++)
                buffer[offset + i] = line[(int)((position + i) % line.Length)];
            position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
