using LeadGrains.Domain;
using LeadGrains.Grains;

namespace LeadGrains.Server.Http;

/// <summary>Answers commands from a grain's reply, always in the same way.</summary>
public static class Replies
{
    /// <param name="asOf">Reads the state of <see cref="Reply{TState}.Stream"/> right after a position: a replayed outcome carries none.</param>
    /// <param name="resource">What the state looks like outside.</param>
    /// <param name="location">Given when the command creates: the address of what was created.</param>
    public static async Task<IResult> Answer<TState, TResource>(
        this Reply<TState> reply,
        Func<StreamId, long, Task<Tracked<TState>?>> asOf,
        Func<Tracked<TState>, ValueTask<TResource>> resource,
        Func<StreamId, string>? location = null)
        where TState : class
    {
        if (reply.Refusal is { } refusal) return new RefusalResult(refusal, reply.Replayed);
        var state = reply.State is { } now ? new Tracked<TState>(now, reply.Version, reply.Seq) : await asOf(reply.Stream, reply.Seq);
        if (state is null) return Problems.NotFound.Result();
        return new CommandResult<TResource>(await resource(state), reply.Version, reply.Seq, reply.Replayed, location?.Invoke(reply.Stream));
    }

    private sealed class RefusalResult(Refusal refusal, bool replayed) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (replayed) httpContext.Response.Headers["Idempotent-Replayed"] = "true";
            return Problems.Of(refusal).Result().ExecuteAsync(httpContext);
        }
    }
}
