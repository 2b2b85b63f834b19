using LeadGrains.Server.Imports.Mapping;

namespace LeadGrains.Server.Tests.Imports;

/// <summary>The presets as committed.</summary>
internal static class TestPresets
{
    public static readonly string Folder = Find();

    public static readonly Presets All = Presets.Load(Folder);

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "LeadGrains.sln")))
            at = at.Parent!;
        return Path.Combine(at.FullName, "config", "presets");
    }
}
