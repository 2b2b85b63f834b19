using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Http;

/// <summary>A text with something in it, where there is one.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotBlankAttribute() : ValidationAttribute("The field {0} must not be blank.")
{
    public override bool IsValid(object? value) => value is not string text || !string.IsNullOrWhiteSpace(text);
}
