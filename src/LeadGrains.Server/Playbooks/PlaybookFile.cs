using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Playbooks.Checking;

namespace LeadGrains.Server.Playbooks;

/// <summary>A playbook's file.</summary>
public static class PlaybookFile
{
    /// <summary>Where a path of the settings leads: from the working directory, or else from beside the program, where the delivered one lies.</summary>
    public static string Find(string path) =>
        Path.GetFullPath(File.Exists(path) || Path.IsPathRooted(path) ? path : Path.Combine(AppContext.BaseDirectory, path));

    /// <exception cref="PlaybookException">It can't be read, or has mistakes: all are named.</exception>
    public static WrittenPlaybook Read(string file)
    {
        byte[] text;
        try
        {
            using var stream = File.OpenRead(file);
            // One byte more than may be is enough to tell that there is too much.
            text = new byte[Math.Min(stream.Length, PlaybookText.MostBytes + 1)];
            stream.ReadExactly(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"The playbook {file} can't be read: {e.Message}");
        }
        var (playbook, mistakes) = PlaybookText.Read(text);
        return playbook ?? throw new PlaybookException($"The playbook {file} has mistakes:{string.Concat(mistakes.Select(mistake => $"\n  {mistake}"))}");
    }
}
