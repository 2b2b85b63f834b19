using LeadGrains.Grains;
using Orleans.Runtime;

namespace LeadGrains.Server.Http;

/// <summary>
/// Calls reach a grain at most once: when the server that holds it has just died or hangs, the first call to each of its grains
/// fails, and the next one finds the grain alive elsewhere. So what may be done twice is tried once more, and nothing else is.
/// </summary>
public static class OnceMore
{
    /// <summary>For reads.</summary>
    public static async Task<T> Read<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception lost) when (IsLost(lost))
        {
            return await call();
        }
    }

    /// <summary>For commands: one with an Idempotency-Key that was done already answers with its first outcome.</summary>
    public static Task<T> Command<T>(Call conditions, Func<Task<T>> call) => conditions.Idempotency is null ? call() : Read(call);

    /// <summary>Whether the call may or may not have been done.</summary>
    public static bool IsLost(Exception failure) => failure is OrleansMessageRejectionException or TimeoutException;
}
