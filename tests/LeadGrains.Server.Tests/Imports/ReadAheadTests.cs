using LeadGrains.Server.Imports.Csv;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Tests.Imports;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(250)]
    [InlineData(10_001)]
    public async Task All_come_in_their_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), await Numbers(count).Ahead(CancellationToken.None).ToListAsync());

    [Fact]
    public async Task What_goes_wrong_comes_after_what_was_made_before_it()
    {
        var seen = new List<int>();
        var fault = await Assert.ThrowsAsync<CsvException>(async () =>
        {
            await foreach (var number in Numbers(777, new CsvException(778, "the end")).Ahead(CancellationToken.None))
                seen.Add(number);
        });
        Assert.Equal(778, fault.Line);
        Assert.Equal(Enumerable.Range(0, 777), seen);
    }

    [Fact]
    public async Task No_more_is_made_than_waits_and_the_maker_ends_with_its_reader()
    {
        var (made, ended) = (0, false);
        await foreach (var _ in Counted().Ahead(CancellationToken.None))
            break;
        Assert.True(ended);
        Assert.InRange(made, 1, 2_000);

        async IAsyncEnumerable<int> Counted()
        {
            try
            {
                for (; ; made++)
                {
                    await Task.Yield();
                    yield return made;
                }
            }
            finally
            {
                ended = true;
            }
        }
    }

    [Fact]
    public async Task It_can_be_cancelled_while_nothing_comes()
    {
        using var stop = new CancellationTokenSource();
        var reading = Never(stop.Token).Ahead(stop.Token).ToListAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static async IAsyncEnumerable<int> Numbers(int count, Exception? then = null)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
            yield return i;
        if (then is not null)
            throw then;
    }

    private static async IAsyncEnumerable<int> Never([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield return 0;
    }
}
