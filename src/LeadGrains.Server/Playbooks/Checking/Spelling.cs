namespace LeadGrains.Server.Playbooks.Checking;

/// <summary>What somebody probably meant to write.</summary>
internal static class Spelling
{
    private const int MostNamed = 12;

    /// <summary>The end of a sentence about a word that is none of some: which one it may be, or which there are.</summary>
    public static string Remedy(string word, IReadOnlyCollection<string> known) =>
        Closest(word, known) is { } meant ? $"did you mean '{meant}'?"
        : known.Count == 0 ? "there are none yet"
        : $"known are {string.Join(", ", known.Take(MostNamed))}{(known.Count > MostNamed ? $" and {known.Count - MostNamed} more" : "")}";

    /// <summary>The known word that the fewest changes lead to, when they are few for its length; null: none is near.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        if (word.Length > 60)
            return null;
        var nearest = known.Select(one => (Word: one, Distance: Distance(word.ToLowerInvariant(), one.ToLowerInvariant()))).OrderBy(one => one.Distance).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(1, word.Length / 3) ? nearest.Word : null;
    }

    /// <summary>For messages: what was written, on one line, cut where it is long.</summary>
    public static string Short(string text) => (text.Length <= 60 ? text : text[..57] + "…").ReplaceLineEndings(" ");

    /// <summary>Letters to insert, leave out, replace, or swap with their neighbour (Damerau and Levenshtein's, each place once).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
