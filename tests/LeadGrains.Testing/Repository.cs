namespace LeadGrains.Testing;

/// <summary>Files of the checkout that tests look at. (A compiler's own paths would not do: a deterministic build maps them.)</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string File(string path) => Path.Combine(Root, path);

    private static string Above(string? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The tests don't run from within the checkout."),
        _ when System.IO.File.Exists(Path.Combine(folder, "LeadGrains.sln")) => folder,
        _ => Above(Path.GetDirectoryName(folder)),
    };
}
