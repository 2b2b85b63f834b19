namespace LeadGrains.Server.Reads;

public static class SearchedText
{
    /// <summary>A blank search is no filter.</summary>
    public static string? OrNothing(this string? q) => string.IsNullOrWhiteSpace(q) ? null : q;
}
