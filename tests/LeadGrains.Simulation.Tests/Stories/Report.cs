namespace LeadGrains.Simulation.Tests.Stories;

/// <summary>What a run of the tests tells a person, in artifacts/simulation.txt: the test runner shows nothing of tests that pass.</summary>
internal static class Report
{
    private static readonly Lock Gate = new();

    public static void Add(string text)
    {
        lock (Gate) File.AppendAllText(Path.Combine(Folder(), "simulation.txt"), text.TrimEnd() + "\n\n");
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadGrains.sln"))) folder = folder.Parent;
        return Directory.CreateDirectory(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "artifacts")).FullName;
    }
}
