namespace LeadGrains.Testing;

/// <summary>A folder of a test's own, gone when disposed.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leadgrains-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A file still open on Windows, say: the system's temporary folder is cleaned by others.
        }
    }
}
