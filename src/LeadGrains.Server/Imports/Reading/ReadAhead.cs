using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LeadGrains.Server.Imports.Reading;

/// <summary>Lets one thread make things while another uses them.</summary>
internal static class ReadAhead
{
    /// <summary>How many are handed over at once: handing over costs more than making one.</summary>
    private const int Handful = 250;

    /// <summary>How many such wait at most, so that memory stays flat.</summary>
    private const int Waiting = 4;

    /// <summary>The same, made on a thread of their own; what making them throws comes after those that were made before it.</summary>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> made, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ready = Channel.CreateBounded<T[]>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var making = Task.Run(() => Make(made, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var some in ready.Reader.ReadAllAsync(cancellation))
            {
                foreach (var one in some)
                    yield return one;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    private static async Task Make<T>(IAsyncEnumerable<T> made, ChannelWriter<T[]> ready, CancellationToken stop)
    {
        try
        {
            var some = new List<T>(Handful);
            try
            {
                await foreach (var one in made.WithCancellation(stop))
                {
                    some.Add(one);
                    if (some.Count < Handful)
                        continue;
                    await ready.WriteAsync([.. some], stop);
                    some.Clear();
                }
            }
            finally
            {
                await ready.WriteAsync([.. some], stop);
            }
            ready.Complete();
        }
        catch (Exception e)
        {
            ready.Complete(e);
        }
    }
}
