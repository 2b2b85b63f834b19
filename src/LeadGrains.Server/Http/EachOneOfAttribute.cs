namespace LeadGrains.Server.Http;

/// <summary>What may stand in a list whose items are of several types, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachOneOfAttribute(params Type[] types) : Attribute
{
    public IReadOnlyList<Type> Types { get; } = types;
}
