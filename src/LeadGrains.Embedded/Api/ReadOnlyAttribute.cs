namespace Orleans.Concurrency;

/// <summary>On a grain interface's method: it changes nothing in the grain, so it may interleave with others of its kind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
