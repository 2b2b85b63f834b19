using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>A place in a document: what may stand there.</summary>
/// <param name="Type">Never <see cref="Nullable{T}"/>.</param>
/// <param name="Own">Options with the property's own converter, or null when it has none.</param>
/// <param name="Rules">DataAnnotations of the property and of the record's parameter.</param>
public sealed record JsonSlot(Type Type, bool Nullable, JsonSerializerOptions? Own, IReadOnlyList<ValidationAttribute> Rules)
{
    private JsonSlot? _item;

    /// <summary>The document itself, or an item of an array or a map: null is never taken.</summary>
    public static JsonSlot Of(Type type) => new(System.Nullable.GetUnderlyingType(type) ?? type, false, null, []);

    /// <summary>An item of the array or map that stands here.</summary>
    public JsonSlot Item(Type type) => _item ??= Of(type) with { Rules = [.. Rules.OfType<EachAttribute>().Select(each => each.Rule)] };

    /// <summary>How long the names of a map that stands here may be.</summary>
    public int MaximumKey => Rules.OfType<EachAttribute>().Select(each => each.MaximumKey).FirstOrDefault(int.MaxValue);

    public static JsonSlot Of(JsonPropertyInfo property)
    {
        var underlying = System.Nullable.GetUnderlyingType(property.PropertyType);
        var nullable = property.PropertyType.IsValueType ? underlying is not null : property.IsSetNullable;
        ValidationAttribute[] rules = [.. RulesOf(property.AttributeProvider), .. RulesOf(property.AssociatedParameter?.AttributeProvider)];
        return new(underlying ?? property.PropertyType, nullable && !rules.Any(rule => rule is NeverNullAttribute), OwnOptions(property), rules);
    }

    private static JsonSerializerOptions? OwnOptions(JsonPropertyInfo property) =>
        property.CustomConverter is { } converter ? new JsonSerializerOptions(property.Options) { Converters = { converter } } : null;

    private static IEnumerable<ValidationAttribute> RulesOf(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).Cast<ValidationAttribute>() ?? [];
}
