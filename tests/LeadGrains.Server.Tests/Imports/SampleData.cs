using Xunit;

namespace LeadGrains.Server.Tests.Imports;

/// <summary>Sample files of others, kept beside the repository; tests on them are skipped where they are absent.</summary>
internal static class SampleData
{
    public static string? Folder(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LeadGrains.sln")))
            {
                var folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "data", name));
                return Directory.Exists(folder) ? folder : null;
            }
        }
        return null;
    }

    public static string? Reason(string name) => Folder(name) is null ? $"the sample data ../shared/data/{name} is not there" : null;
}

internal sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute(string folder) => Skip = SampleData.Reason(folder);
}

internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute(string folder) => Skip = SampleData.Reason(folder);
}
