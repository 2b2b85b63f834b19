namespace LeadGrains.Server.Imports.Reading;

/// <summary>The products that may be named, and what is taken for which.</summary>
internal sealed class ProductCatalogue
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> loose = new(StringComparer.Ordinal);

    public void Add(string name)
    {
        if (!names.Add(name))
            return;
        var key = Loose(name);
        loose[key] = loose.ContainsKey(key) ? null : name; // two that differ in punctuation only can't be told apart loosely
    }

    /// <summary>The product that is meant, or null.</summary>
    public string? Match(string named, bool loosely) =>
        names.Contains(named) ? named : loosely ? loose.GetValueOrDefault(Loose(named)) : null;

    private static string Loose(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
