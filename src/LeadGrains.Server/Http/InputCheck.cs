using LeadGrains.Domain;
using Microsoft.AspNetCore.Http.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>
/// Stands before every handler: names the query's and all inputs' mistakes in one answer. Unknown query parameters
/// and bodies where none is taken are mistakes too, or a misspelt filter would silently list everything.
/// </summary>
public sealed class InputCheck : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (MayHaveUnwantedBody(http)) return Checked(context, next);
        return Fault(context, []) is { } fault ? new(Answer(http, fault)) : next(context);
    }

    private static async ValueTask<object?> Checked(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Fault(context, await UnwantedBody(context.HttpContext)) is { } fault ? Answer(context.HttpContext, fault) : await next(context);

    private static IResult Answer(HttpContext http, Problem fault)
    {
        http.Response.StatusCode = 200; // binding may have set 400 without saying why
        return fault.Result();
    }

    private static Problem? Fault(EndpointFilterInvocationContext context, FieldError[] unwanted)
    {
        var http = context.HttpContext;
        List<FieldError>? errors = null;
        foreach (var argument in context.Arguments)
        {
            if (argument is not IInput { Fault: { } fault }) continue;
            if (fault.Code != "request.invalid") return fault;
            (errors ??= []).AddRange(fault.Errors);
        }

        foreach (var error in QueryParameters.Of(http).Errors(http.Request)) (errors ??= []).Add(error);
        if (unwanted.Length > 0) (errors ??= []).AddRange(unwanted);
        if (errors is not null) return Problems.Invalid([.. errors]);
        return http.Response.StatusCode == 400 ? Problems.OfStatus(400) : null;
    }

    private static bool MayHaveUnwantedBody(HttpContext http) =>
        http.Request.ContentLength is not 0 && !HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is null;

    private static async Task<FieldError[]> UnwantedBody(HttpContext http)
    {
        var isEmpty = (await RequestBytes.Of(http)).Bytes is { } bytes && bytes.Span.Trim(" \t\r\n"u8) is var text && (text.Length == 0 || text.SequenceEqual("{}"u8));
        return isEmpty ? [] : [new FieldError("", "unknown", "this request takes no body")];
    }
}
