using Xunit;

namespace LeadGrains.Testing;

/// <summary>Sample files of others, kept beside the repository; tests on them are skipped where they are absent.</summary>
public static class SampleData
{
    /// <summary>Null where it is absent.</summary>
    public static string? Folder(string name) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name)) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Why tests on it are skipped; null: they are not.</summary>
    public static string? Reason(string name) => Folder(name) is null ? $"the sample data ../shared/data/{name} is not there" : null;
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute(string folder) => Skip = SampleData.Reason(folder);
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute(string folder) => Skip = SampleData.Reason(folder);
}
