namespace LeadGrains.Testing;

/// <summary>The browser that pages are looked at with.</summary>
public static class Chromium
{
    /// <summary>Names another one.</summary>
    public const string Variable = "LEADGRAINS_CHROMIUM";

    public static readonly IReadOnlyList<string> Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Without a window, and without asking anybody but the page's own server.</summary>
    public static readonly IReadOnlyList<string> Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null: there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    /// <summary>What to say where there is none; else null.</summary>
    public static string? Missing => Path is null ? $"No Chromium found (tried {string.Join(", ", Places)}); install it or name it in {Variable}." : null;
}
