using System.Collections.Immutable;
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
        var (playbook, mistakes) = Check(file);
        return playbook ?? throw new PlaybookException($"The playbook {file} has mistakes:{string.Concat(mistakes.Select(mistake => $"\n  {mistake}"))}");
    }

    /// <inheritdoc cref="PlaybookText.Read(ReadOnlySpan{byte})"/>
    /// <exception cref="PlaybookException">It can't be read.</exception>
    public static (WrittenPlaybook? Playbook, ImmutableArray<PlaybookMistake> Mistakes) Check(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            // One byte more than may be is enough to tell that there is too much.
            var text = new byte[PlaybookText.MostBytes + 1];
            return PlaybookText.Read(text.AsSpan(0, stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"The playbook {file} can't be read: {e.Message}");
        }
    }
}
