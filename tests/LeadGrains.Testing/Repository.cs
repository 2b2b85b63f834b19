using System.Runtime.CompilerServices;

namespace LeadGrains.Testing;

/// <summary>Files of the checkout that tests look at.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string path = "") => path;
}
