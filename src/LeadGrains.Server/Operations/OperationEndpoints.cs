using System.Text;
using LeadGrains.Domain;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>Long work, as whoever asked for it follows it.</summary>
public static class OperationEndpoints
{
    private const int ErrorsAtOnce = 1000;

    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var operations = api.MapGroup("/operations/{id}").WithTags("Operations");
        operations.MapGet("", Get).Allow(Permission.Read).Produces<Operation>();
        operations.MapDelete("", Cancel).Allow(Permission.Read).Produces<Operation>();
        operations.MapGet("/errors", List).Allow(Permission.Read).Lists<OperationErrorResource>("What went wrong or was refused, in the order in which it was found");
        operations.MapGet("/errors.csv", Errors).Allow(Permission.Read).Produces(200, contentType: "text/csv");
    }

    /// <summary>202 with the address to look at.</summary>
    public static IResult Accepted(this StartedOperation? started, HttpContext context)
    {
        if (started is null) return Problems.KeyReused.Result();
        if (started.Replayed) context.Response.Headers["Idempotent-Replayed"] = "true";
        return TypedResults.Accepted($"/api/v1/operations/{started.Operation.Id}", started.Operation);
    }

    private static async Task<IResult> Get(string id, Caller caller, OperationStore store, CancellationToken cancellation) =>
        await store.Find(caller, id, cancellation) is { } found ? TypedResults.Ok(found) : Problems.NotFound.Result();

    private static async Task<IResult> Cancel(string id, Caller caller, OperationStore store, CancellationToken cancellation)
    {
        if (await store.Find(caller, id, cancellation) is null) return Problems.NotFound.Result();
        await store.Cancel(caller, id, cancellation);
        return await Get(id, caller, store, cancellation);
    }

    private static async Task<IResult> List(
        string id, [AsParameters] Paging paging, RequestLanguage language, Caller caller, OperationStore store, OperationErrorRows errors, CancellationToken cancellation)
    {
        if (paging.Sort is not (null or "no")) return Problems.Invalid(new FieldError("?sort", "invalid", "expected no")).Result();
        if (!Cursor.TryRead<long>(paging.Cursor, id, out var after)) return Cursor.Foreign.Result();
        if (await store.Find(caller, id, cancellation) is not { } operation) return Problems.NotFound.Result();
        var found = await errors.Page(caller.Workspace.Value, id, after, paging.Size + 1, cancellation);
        var page = found.Take(paging.Size).Select(error => OperationErrorResource.Of(error, language)).ToList();
        return TypedResults.Ok(new Page<OperationErrorResource>(
            page, found.Count > page.Count ? Cursor.Of(page[^1].No, id) : null, AsOf: 0, paging.Count is true ? operation.Errors : null));
    }

    private static async Task<IResult> Errors(string id, Caller caller, OperationStore store, OperationErrorRows errors, CancellationToken cancellation)
    {
        if (await store.Find(caller, id, cancellation) is null) return Problems.NotFound.Result();
        return TypedResults.Stream(body => Write(body, caller.Workspace.Value, id, errors, cancellation), "text/csv; charset=utf-8", $"{id}-errors.csv");
    }

    private static async Task Write(Stream body, string workspace, string id, OperationErrorRows errors, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync("file,line,column,reason");
        for (IReadOnlyList<OperationError> page = await errors.Page(workspace, id, 0, ErrorsAtOnce, cancellation);
            page.Count > 0;
            page = await errors.Page(workspace, id, page[^1].No, ErrorsAtOnce, cancellation))
        {
            foreach (var error in page)
                await writer.WriteLineAsync($"{Quoted(error.File)},{error.Line},{Quoted(error.Column)},{Quoted(error.Code is null ? error.Reason : $"{error.Code}: {error.Reason}")}");
        }
    }

    private static string Quoted(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

/// <summary>Something that went wrong or was refused.</summary>
/// <param name="No">From 1.</param>
/// <param name="About">A file's name; of a reassignment, a lead's id.</param>
/// <param name="Line">From 1; null when it is about the whole.</param>
/// <param name="Code">Stable, where a rule refused it.</param>
/// <param name="Reason">For people; where there is a code, in the language asked for.</param>
public sealed record OperationErrorResource(long No, string About, long? Line, string? Column, string? Code, string Reason)
{
    public static OperationErrorResource Of(OperationError error, RequestLanguage language) =>
        new(error.No, error.File, error.Line, error.Column, error.Code, RefusalWords.Of(error.Code, error.Reason, language));
}
