using LeadGrains.Domain;
using Microsoft.AspNetCore.Http.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>
/// Stands before every handler: names the query's and all inputs' mistakes in one answer. Unknown query parameters
/// and bodies where none is taken are mistakes too, or a misspelt filter would silently list everything.
/// </summary>
public sealed class InputCheck : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (await Fault(context) is not { } fault) return await next(context);
        context.HttpContext.Response.StatusCode = 200; // binding may have set 400 without saying why
        return fault.Result();
    }

    private static async Task<Problem?> Fault(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        var faults = context.Arguments.OfType<IInput>().Select(input => input.Fault).OfType<Problem>().ToList();
        if (faults.Find(fault => fault.Code != "request.invalid") is { } graver) return graver;
        var errors = faults.SelectMany(fault => fault.Errors)
            .Concat(QueryParameters.Of(http).Errors(http.Request.Query))
            .Concat(await UnwantedBody(http))
            .ToArray();
        if (errors.Length > 0) return Problems.Invalid(errors);
        return http.Response.StatusCode == 400 ? Problems.OfStatus(400) : null;
    }

    private static async Task<FieldError[]> UnwantedBody(HttpContext http)
    {
        var takesBody = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is not null;
        if (takesBody || http.Request.ContentLength is 0 || HttpMethods.IsGet(http.Request.Method)) return [];
        var isEmpty = (await RequestBytes.Of(http)).Bytes is { } bytes && bytes.Span.Trim(" \t\r\n"u8) is var text && (text.Length == 0 || text.SequenceEqual("{}"u8));
        return isEmpty ? [] : [new FieldError("", "unknown", "this request takes no body")];
    }
}
