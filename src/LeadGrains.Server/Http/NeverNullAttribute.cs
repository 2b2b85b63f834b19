using System.ComponentModel.DataAnnotations;

namespace LeadGrains.Server.Http;

/// <summary>May be absent, but where it stands it is not null: for values of types that have no other way to be absent.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NeverNullAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not null;
}
