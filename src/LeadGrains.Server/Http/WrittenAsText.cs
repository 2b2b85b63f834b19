using System.Text.Json.Serialization;
using LeadGrains.Domain;

namespace LeadGrains.Server.Http;

/// <summary>What our own converters write as text: documents would otherwise describe it as anything.</summary>
/// <param name="Format">As JSON Schema names it.</param>
public sealed record WrittenAsText(string? Format, int? MaxLength)
{
    /// <param name="type">Not the nullable form of it.</param>
    /// <param name="converter">Of the property that holds it.</param>
    /// <returns>Null for what is no text.</returns>
    public static WrittenAsText? Of(Type type, JsonConverter? converter)
    {
        var isId = type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));
        if (!isId && type != typeof(DateOnly) && type != typeof(DateTimeOffset) && converter is not DecimalTextJson) return null;
        return new(type == typeof(DateOnly) ? "date" : type == typeof(DateTimeOffset) ? "date-time" : null, isId ? Id.MaxLength : null);
    }
}
