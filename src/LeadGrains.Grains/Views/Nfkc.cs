using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LeadGrains.Grains.Views;

/// <summary>
/// Unicode's compatibility normal form, from a table of our own: the runtime has none in invariant globalisation, where
/// <c>Normalize</c> leaves its text as it is. Hangul syllables written as letters stay as they are.
/// </summary>
internal static class Nfkc
{
    private static readonly FrozenDictionary<Rune, Rune[]> Forms;
    private static readonly FrozenDictionary<(Rune, Rune), Rune> Compositions;

    /// <summary>Signs of the basic plane that have another form or may melt into the one before, and all beyond the plane: few texts hold any.</summary>
    private static readonly SearchValues<char> Special;

    static Nfkc()
    {
        var forms = new Dictionary<Rune, Rune[]>();
        var compositions = new Dictionary<(Rune, Rune), Rune>();
        using var stream = typeof(Nfkc).Assembly.GetManifestResourceStream("LeadGrains.Grains.Views.nfkc.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = line.Split(';').Select(Runes).ToArray();
            if (fields.Length == 2)
                forms[fields[0][0]] = fields[1];
            else
                compositions[(fields[0][0], fields[1][0])] = fields[2][0];
        }
        Forms = forms.ToFrozenDictionary();
        Compositions = compositions.ToFrozenDictionary();
        Special = SearchValues.Create(
        [
            .. Enumerable.Range(0xD800, 0x800).Select(surrogate => (char)surrogate),
            .. forms.Keys.Concat(compositions.Keys.Select(pair => pair.Item2)).Where(rune => rune.IsBmp).Select(rune => (char)rune.Value),
        ]);
    }

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var runes = new List<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Forms.TryGetValue(rune, out var form))
                Add(runes, rune);
            else
                foreach (var part in form) Add(runes, part);
        }
        var normal = new StringBuilder(text.Length);
        foreach (var rune in runes)
            normal.Append(rune);
        return normal.ToString();
    }

    private static void Add(List<Rune> runes, Rune next)
    {
        if (runes is [.., var last] && Compositions.TryGetValue((last, next), out var composed))
            runes[^1] = composed;
        else
            runes.Add(next);
    }

    private static Rune[] Runes(string field) =>
        [.. field.Split(' ').Select(hex => new Rune(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
}
