namespace LeadGrains.Server.Hosting;

/// <summary>A setting that may also come from a file (<c>…_FILE</c>), and is never repeated anywhere.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
