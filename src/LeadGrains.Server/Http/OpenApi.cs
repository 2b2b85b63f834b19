using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LeadGrains.Server.Http;

/// <summary>The document that describes every route, and the page that shows it.</summary>
public static class OpenApi
{
    private const string Scheme = "bearer";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(AddAccessAndProblems);
        options.AddSchemaTransformer(DescribeText);
        options.AddSchemaTransformer(DescribeItems);
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").Allow(Permission.SignedIn);
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/docs"), docs => docs.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "LeadGrains API";
            page.SwaggerEndpoint("/openapi/v1.json", "LeadGrains v1");
            // The cookie of a signed-in browser counts for "try it out" too.
            page.UseRequestInterceptor("(request) => { request.headers['LeadGrains-Csrf'] = '1'; return request; }");
        }));
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new()
        {
            Title = "LeadGrains",
            Version = "v1",
            Description = "Commands answer with the resource, its version (ETag) and the position of the change (LeadGrains-Seq). Every error is a problem with a stable code.",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from POST /api/v1/tokens." },
        };
        foreach (var schema in document.Components.Schemas?.Values.OfType<OpenApiSchema>() ?? []) NeverNull(schema);
        return Task.CompletedTask;
    }

    /// <summary>A type of its own is described as it was met first, be it as one that may be absent. Where it may, the place that refers to it says so.</summary>
    private static void NeverNull(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        schema.Enum = schema.Enum?.Where(name => name is not null && name.GetValueKind() != JsonValueKind.Null).ToList();
    }

    private static Task DescribeText(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var declared = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        // A text of the playbook is answered in one language.
        var text = type == typeof(LocalText) ? new(null, null) : WrittenAsText.Of(type, context.JsonPropertyInfo?.CustomConverter);
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } && WrittenAsText.Of(item, null) is { } each)
            schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String, Format = each.Format, MaxLength = each.MaxLength };
        if (text is null) return Task.CompletedTask;
        schema.Type = type == declared ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        (schema.Format, schema.MaxLength) = (text.Format, text.MaxLength);
        return Task.CompletedTask;
    }

    private static async Task DescribeItems(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(EachOneOfAttribute), inherit: false) is not [EachOneOfAttribute each]) return;
        var kinds = new List<IOpenApiSchema>();
        foreach (var type in each.Types) kinds.Add(await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellation));
        schema.Items = new OpenApiSchema { OneOf = kinds };
    }

    private static Task AddAccessAndProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        if (metadata.OfType<NeedsPermission>().FirstOrDefault() is { } needs)
            operation.Description = $"{operation.Description} Permission: {needs.Permission}.".Trim();
        if (metadata.OfType<InSeveralLanguages>().Any())
            (operation.Parameters ??= []).Add(new OpenApiParameter { Name = "Accept-Language", In = ParameterLocation.Header, Description = "zh or en: the language of texts", Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };
        return Task.CompletedTask;
    }
}
