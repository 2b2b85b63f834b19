using System.ComponentModel.DataAnnotations;
using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Reads;

/// <summary>How one thing is read, as <c>[AsParameters]</c>.</summary>
/// <param name="After">Wait (briefly) until the answer is true at this position.</param>
public sealed record Reading(
    [property: FromQuery(Name = "after"), Range(0, long.MaxValue)] long? After, Caller Caller, Freshness Freshness, CancellationToken Cancellation)
{
    /// <summary>The position that a grain asked is to have come to.</summary>
    public long Seen => Math.Max(Caller.Seen, After ?? 0);

    /// <summary>Waits for <see cref="After"/>, then finds it.</summary>
    /// <returns>Null when it is not there, with the position at which that is true at least.</returns>
    public Task<(T? Found, long AsOf)> Find<T>(Func<T?> find) where T : class => Find(() => Task.FromResult(find()));

    /// <inheritdoc cref="Find{T}(Func{T})"/>
    public async Task<(T? Found, long AsOf)> Find<T>(Func<Task<T?>> find) where T : class
    {
        var asOf = await Freshness.WaitToHear(Caller, After, Cancellation);
        return (await Freshness.Find(Caller.Workspace, find, Cancellation), asOf);
    }
}
