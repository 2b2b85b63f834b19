using System.Text;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Playbooks;

namespace LeadGrains.Server.Tests.Playbooks;

/// <summary>The delivered playbook with mistakes put into it.</summary>
internal sealed class Planted
{
    private readonly List<string> lines = [.. ThePlaybook.Delivered.Yaml.Split('\n')];

    public string Text => string.Join('\n', lines);

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>Replaces within the first line that holds a text, at or after the first that holds <paramref name="below"/>; returns its number.</summary>
    public int Replace(string below, string text, string by)
    {
        var at = lines.FindIndex(lines.FindIndex(line => line.Contains(below, StringComparison.Ordinal)), line => line.Contains(text, StringComparison.Ordinal));
        Assert.True(at >= 0, $"there is no '{text}' below '{below}'");
        lines[at] = lines[at].Replace(text, by, StringComparison.Ordinal);
        return at + 1;
    }

    public Planted With(string below, string text, string by)
    {
        Replace(below, text, by);
        return this;
    }

    public static string[] Mistakes(string text) => Mistakes(Encoding.UTF8.GetBytes(text));

    public static string[] Mistakes(byte[] text)
    {
        var (playbook, mistakes) = PlaybookText.Read(text);
        Assert.Equal(mistakes.IsEmpty, playbook is not null);
        return [.. mistakes.Select(mistake => mistake.ToString())];
    }

    public static WrittenPlaybook Read(string text) => PlaybookText.Read(Encoding.UTF8.GetBytes(text)).Playbook!;
}
