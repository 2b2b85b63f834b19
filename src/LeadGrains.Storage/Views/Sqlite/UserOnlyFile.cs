namespace LeadGrains.Storage.Views.Sqlite;

/// <summary>A new, empty file that only its user may read (0600); SQLite gives its side files the same rights.</summary>
internal static class UserOnlyFile
{
    public static void Create(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(path, options)) { }
    }
}
