using LeadGrains.Grains.Log;
using LeadGrains.Simulation.Tests.Storage;
using Orleans.Runtime;

namespace LeadGrains.Simulation.Tests.Scene;

/// <summary>Calls from outside to a server: on the way there and back they can be lost, and the server can end meanwhile.</summary>
internal static class Network
{
    /// <exception cref="NoAnswer">Whether the server did it is not known.</exception>
    public static async Task<T> Call<T>(this World world, SimulatedServer server, Func<SimulatedServer, Task<T>> work)
    {
        await world.ShortWait(world.Outside);
        if (!server.IsReady) throw new NoAnswer("it is down", Reached: false);
        if (server.Faults.Hits(Fault.RequestLost)) throw new NoAnswer("the request was lost");
        var reply = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Action end = () => reply.TrySetException(new NoAnswer("it ended"));
        server.OnEnd.Add(end);
        server.Process.Post(() => _ = Serve());
        try
        {
            return await reply.Task;
        }
        finally
        {
            server.OnEnd.Remove(end);
        }

        async Task Serve()
        {
            try
            {
                var result = await work(server);
                if (server.Faults.Hits(Fault.ReplyLost)) reply.TrySetException(new NoAnswer("the reply was lost"));
                else reply.TrySetResult(result);
            }
            catch (Exception e) when (e is LogUnavailableException or TimeoutException or OrleansException)
            {
                reply.TrySetException(new NoAnswer(e.GetType().Name));
            }
            catch (Exception e)
            {
                world.Fail("a server fails only in ways it knows", e.ToString());
            }
        }
    }
}

/// <param name="Reached">False: it certainly was not done.</param>
internal sealed class NoAnswer(string why, bool Reached = true) : Exception(why)
{
    public bool Reached { get; } = Reached;
}
