namespace LeadGrains.Storage.Backups;

/// <summary>Files and folders that only this user may read: a backup holds the keys to personal data.</summary>
internal static class PrivateFile
{
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UserOnly;
        return new FileStream(path, options);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UserOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Sees to it that what other code wrote is on the disk.</summary>
    public static void Settle(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    public static async Task Copy(string from, string to, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(from);
        await using var target = Create(to);
        await source.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
    }
}
