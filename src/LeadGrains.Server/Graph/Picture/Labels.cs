using System.Text;
using System.Xml;

namespace LeadGrains.Server.Graph.Picture;

/// <summary>Texts as a picture can hold them.</summary>
internal static class Labels
{
    private const double Widest = 150;

    /// <summary>Cut where it would get too wide.</summary>
    public static string Short(string text)
    {
        var width = 0.0;
        var runes = text.EnumerateRunes().TakeWhile(rune => (width += Of(rune)) <= Widest).ToList();
        var kept = string.Concat(runes);
        return kept.Length == text.Length ? text : $"{kept.TrimEnd()}…";
    }

    /// <summary>About how wide it is drawn, at 12 to the em.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>Without what XML can't hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static double Of(Rune rune) => rune.Value >= 0x1100 ? 12 : 6.8;
}
