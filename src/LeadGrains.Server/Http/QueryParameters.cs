using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LeadGrains.Domain;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace LeadGrains.Server.Http;

/// <summary>The query parameters that an endpoint declares, and what is wrong with those given.</summary>
public sealed class QueryParameters
{
    private static readonly ConditionalWeakTable<Endpoint, QueryParameters> Known = [];
    private readonly Dictionary<string, Declared> declared;
    private readonly bool allOptional;

    private QueryParameters(Dictionary<string, Declared> declared) => (this.declared, allOptional) = (declared, declared.Values.All(parameter => parameter.Optional));

    public static QueryParameters Of(HttpContext context) => Known.GetValue(context.GetEndpoint()!, Read);

    public IEnumerable<FieldError> Errors(HttpRequest request) => allOptional && !request.QueryString.HasValue ? [] : Errors(request.Query);

    private IEnumerable<FieldError> Errors(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (!declared.TryGetValue(name, out var known))
                yield return new($"?{Shown(name)}", "unknown", declared.Count == 0 ? "no query parameters are known here" : $"unknown; known: {string.Join(", ", declared.Keys)}");
            else if (known.Mistake(values) is { } mistake)
                yield return new($"?{name}", "invalid", mistake);
        }

        foreach (var (name, _) in declared.Where(d => !d.Value.Optional && !query.ContainsKey(d.Key)))
            yield return new($"?{name}", "required", "required");
    }

    private static string Shown(string name) => name.Length > 100 ? name[..100] : name;

    private static QueryParameters Read(Endpoint endpoint)
    {
        var route = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var parameters = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(p => !route.Contains(p.Name) && IsQuery(p));
        return new(parameters.DistinctBy(NameOf).ToDictionary(NameOf, Declare, StringComparer.Ordinal));
    }

    /// <summary>As the document shows it; the framework itself would take any case.</summary>
    private static string NameOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttributes(true).OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name);

    private static bool IsQuery(IParameterBindingMetadata parameter) =>
        !parameter.HasBindAsync
        && !parameter.ParameterInfo.GetCustomAttributes(true).Any(a => a is IFromHeaderMetadata or IFromServiceMetadata or IFromFormMetadata or IFromBodyMetadata)
        && QueryValue.IsSimple(parameter.ParameterInfo.ParameterType);

    private static Declared Declare(IParameterBindingMetadata parameter) => new(
        parameter.ParameterInfo.ParameterType,
        parameter.IsOptional,
        [.. parameter.ParameterInfo.GetCustomAttributes(true).OfType<ValidationAttribute>()]);

    private sealed record Declared(Type Type, bool Optional, IReadOnlyList<ValidationAttribute> Rules)
    {
        public string? Mistake(StringValues values)
        {
            if (!Type.IsArray && values.Count > 1) return "given more than once";
            var type = Type.IsArray ? Type.GetElementType()! : Type;
            foreach (var text in values)
            {
                if (!QueryValue.TryRead(type, text ?? "", out var value, out var mistake)) return mistake;
                if (Rules.FirstOrDefault(rule => !rule.IsValid(value)) is { } broken) return broken.FormatErrorMessage("the value");
            }

            return null;
        }
    }
}
