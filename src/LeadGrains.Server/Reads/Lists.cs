using LeadGrains.Domain;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Reads;

/// <summary>Answers lists from views, always in the same way.</summary>
public sealed class Lists(Freshness freshness)
{
    private const string NewestFirst = "-id";

    /// <param name="filter">All filters, in any shape that JSON can write: a cursor holds for the same ones only.</param>
    public Task<IResult> Answer<TRow, TResource>(
        Caller caller, Paging paging, object filter, Func<Page, Task<Listed<TRow>>> list, Func<TRow, TResource> resource, CancellationToken cancellation) =>
        Answer(caller, paging, filter, list, rows => Task.FromResult<IReadOnlyList<TResource>>([.. rows.Select(resource)]), cancellation);

    /// <param name="resources">Maps all rows at once, so that names can be looked up together.</param>
    public async Task<IResult> Answer<TRow, TResource>(
        Caller caller, Paging paging, object filter, Func<Page, Task<Listed<TRow>>> list, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TResource>>> resources,
        CancellationToken cancellation)
    {
        if (paging.Sort is not (null or NewestFirst)) return Problems.Invalid(new FieldError("?sort", "invalid", $"expected {NewestFirst}")).Result();
        if (!Cursor.TryRead<string>(paging.Cursor, filter, out var after)) return Cursor.Foreign.Result();
        await freshness.Wait(caller, paging.After, cancellation);
        var listed = await list(new(paging.Size, after, paging.Count is true));
        var next = listed.Next is { } position ? Cursor.Of(position, filter) : null;
        return TypedResults.Ok(new Page<TResource>(await resources(listed.Items), next, listed.AsOf, listed.Total));
    }
}
