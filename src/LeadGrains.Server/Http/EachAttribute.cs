using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Http;

/// <summary>The length of every text in a list or map.</summary>
/// <param name="maximum">In characters; the minimum is 1.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EachAttribute(int maximum) : ValidationAttribute
{
    /// <summary>For a map: how long a key may be.</summary>
    public int MaximumKey { get; init; } = int.MaxValue;

    public StringLengthAttribute Rule { get; } = new(maximum) { MinimumLength = 1 };

    /// <summary>Says nothing about the list itself.</summary>
    public override bool IsValid(object? value) => true;
}
