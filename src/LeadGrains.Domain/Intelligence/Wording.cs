using System.Text;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Texts as they are compared: case, surrounding and repeated white space don't count.</summary>
internal static class Wording
{
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(letter)) key.Append(char.ToUpperInvariant(letter));
            else if (key[^1] != ' ') key.Append(' ');
        }
        return key.ToString();
    }
}
