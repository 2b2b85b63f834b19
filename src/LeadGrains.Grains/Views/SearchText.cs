using System.Text;

namespace LeadGrains.Grains.Views;

/// <summary>
/// How text is made comparable (compatibility form, lower case, single spaces) and cut into grams: every letter and every
/// pair of neighbours. A text that contains a query has all of its grams, whatever the script; the rest is looked at.
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

    /// <summary>What a text is found by.</summary>
    public static IReadOnlyCollection<string> Grams(string normal)
    {
        var grams = new HashSet<string>(normal.Length, StringComparer.Ordinal); // most letters come more than once, most pairs once
        Collect(normal, grams, grams);
        return grams;
    }

    /// <summary>What every text that contains the query is found by.</summary>
    /// <param name="normal">Not empty.</param>
    public static IReadOnlyCollection<string> QueryGrams(string normal)
    {
        HashSet<string> letters = new(StringComparer.Ordinal), pairs = new(StringComparer.Ordinal);
        Collect(normal, letters, pairs);
        return pairs.Count > 0 ? pairs : letters;
    }

    private static void Collect(string normal, HashSet<string> letters, HashSet<string> pairs)
    {
        var (knownLetters, knownPairs) = (letters.GetAlternateLookup<ReadOnlySpan<char>>(), pairs.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> gram = stackalloc char[MostOfGram];
        foreach (var (first, second) in Walk(normal))
        {
            var length = first?.EncodeToUtf16(gram) ?? 0;
            length += second.EncodeToUtf16(gram[length..]);
            // Makes a text of it only where it is new.
            if (first is null) knownLetters.Add(gram[..length]);
            else knownPairs.Add(gram[..length]);
        }
    }

    /// <summary>Every letter (alone, with nothing first) and every pair of neighbours, as often as they are there.</summary>
    public static IEnumerable<(Rune? First, Rune Second)> Walk(string normal)
    {
        Rune? before = null;
        foreach (var rune in normal.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                before = null;
                continue;
            }
            yield return (null, rune);
            if (before is not null)
                yield return (before, rune);
            before = rune;
        }
    }
}
