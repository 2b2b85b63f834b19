using System.Text;

namespace LeadGrains.Grains.Views;

/// <summary>
/// How text is made comparable (compatibility form, lower case, single spaces) and cut into grams: every pair of neighbours,
/// and the last letter of each word. Any other letter begins a pair, so an index finds it as the beginning of its grams.
/// A text that contains a query has all of its grams, whatever the script; the rest is looked at.
/// </summary>
public static class SearchText
{
    /// <summary>Two letters, each of one or two characters.</summary>
    private const int MostOfGram = 4;

    /// <summary>The fields of a row as one text; a line end keeps them apart, and no query can hold one.</summary>
    public static string Of(params IEnumerable<string?> fields) =>
        string.Join('\n', fields.Where(field => !string.IsNullOrWhiteSpace(field)).Select(field => Normal(field!)));

    public static string Normal(string text)
    {
        var lower = Nfkc.Of(text).ToLowerInvariant();
        if (IsNormal(lower))
            return lower;
        var normal = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            if (!char.IsWhiteSpace(letter) && letter != '\0')
                normal.Append(letter);
            else if (normal is { Length: > 0 } && normal[^1] != ' ')
                normal.Append(' ');
        }
        return normal.ToString().TrimEnd();
    }

    /// <summary>Nearly always: nothing but single spaces, between words.</summary>
    private static bool IsNormal(string lower)
    {
        var before = ' ';
        foreach (var letter in lower)
        {
            if (letter == '\0' || (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' ')))
                return false;
            before = letter;
        }
        return before != ' ' || lower.Length == 0;
    }

    /// <summary>What a text is found by, in one text with spaces between; a gram that comes twice is there twice.</summary>
    public static string Grams(string normal)
    {
        var grams = new StringBuilder(4 * normal.Length);
        Span<char> gram = stackalloc char[MostOfGram];
        foreach (var (first, second) in Walk(normal))
        {
            if (grams.Length > 0) grams.Append(' ');
            grams.Append(gram[..Write(first, second, gram)]);
        }
        return grams.ToString();
    }

    /// <summary>What every text that contains the query is found by: pairs, else letters, each the beginning of a gram.</summary>
    /// <param name="normal">Not empty.</param>
    public static IReadOnlyCollection<string> QueryGrams(string normal)
    {
        HashSet<string> letters = new(StringComparer.Ordinal), pairs = new(StringComparer.Ordinal);
        Span<char> gram = stackalloc char[MostOfGram];
        foreach (var (first, second) in Walk(normal))
            (second is null ? letters : pairs).Add(gram[..Write(first, second, gram)].ToString());
        return pairs.Count > 0 ? pairs : letters;
    }

    /// <summary>Of one letter, not of two.</summary>
    public static bool IsLetter(string gram) => gram.Length == 1 || (gram.Length == 2 && char.IsSurrogatePair(gram, 0));

    private static int Write(Rune first, Rune? second, Span<char> gram)
    {
        var length = first.EncodeToUtf16(gram);
        return length + (second?.EncodeToUtf16(gram[length..]) ?? 0);
    }

    /// <summary>Every letter with its neighbour, as often as they are there; nothing follows the last letter of a word.</summary>
    private static IEnumerable<(Rune First, Rune? Second)> Walk(string normal)
    {
        Rune? before = null;
        foreach (var rune in normal.EnumerateRunes())
        {
            Rune? now = Rune.IsWhiteSpace(rune) ? null : rune;
            if (before is { } first)
                yield return (first, now);
            before = now;
        }
        if (before is { } last)
            yield return (last, null);
    }
}
