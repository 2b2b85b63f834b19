using LeadGrains.Domain;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Reads;

/// <summary>Answers lists from views, always in the same way.</summary>
public sealed class Lists(Freshness freshness, ListMemory memory)
{
    private const string NewestFirst = "-id";

    /// <param name="filter">All filters, as a record: a cursor holds for the same ones only.</param>
    /// <param name="resource">Made of the row and the names of people alone, and the same for every reader: answers are remembered for a moment.</param>
    /// <param name="topic">What every event bears that can change this list; null: any event may.</param>
    public async Task<IResult> Answer<TRow, TResource>(
        Caller caller, Paging paging, object filter, Func<Page, Task<Listed<TRow>>> list, Func<TRow, TResource> resource, CancellationToken cancellation,
        string? topic = null)
    {
        if (Read(paging, filter, out var page) is { } problem) return problem.Result();
        var key = new ListMemory.Key(caller.Workspace, typeof(TResource), filter, page);
        // What is true at the head as it is known here is what any wait would wait for.
        if (freshness.IsHere(caller, paging.After) && memory.FindAtHead(key, memory.Now(caller.Workspace), topic) is { } present) return present;
        await freshness.Wait(caller, paging.After, cancellation);
        var now = memory.Now(caller.Workspace);
        if (memory.Find(key, now, topic) is { } remembered) return remembered;
        var listed = await list(page);
        var json = ListJson.Of(Answered(listed, [.. listed.Items.Select(resource)], filter));
        memory.Keep(key, now, listed.AsOf, json);
        return new RememberedList(json, listed.AsOf);
    }

    /// <param name="resources">Maps all rows at once, so that names can be looked up together.</param>
    public async Task<IResult> Answer<TRow, TResource>(
        Caller caller, Paging paging, object filter, Func<Page, Task<Listed<TRow>>> list, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TResource>>> resources,
        CancellationToken cancellation)
    {
        if (Read(paging, filter, out var page) is { } problem) return problem.Result();
        await freshness.Wait(caller, paging.After, cancellation);
        var listed = await list(page);
        return TypedResults.Ok(Answered(listed, await resources(listed.Items), filter));
    }

    private static Problem? Read(Paging paging, object filter, out Page page)
    {
        page = new(paging.Size);
        if (paging.Sort is not (null or NewestFirst)) return Problems.Invalid(new FieldError("?sort", "invalid", $"expected {NewestFirst}"));
        if (!Cursor.TryRead<string>(paging.Cursor, filter, out var after)) return Cursor.Foreign;
        page = new(paging.Size, after, paging.Count is true);
        return null;
    }

    private static Page<TResource> Answered<TRow, TResource>(Listed<TRow> listed, IReadOnlyList<TResource> items, object filter) =>
        new(items, listed.Next is { } position ? Cursor.Of(position, filter) : null, listed.AsOf, listed.Total);
}
