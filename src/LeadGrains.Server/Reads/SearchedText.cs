using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Reads;

public static class SearchedText
{
    /// <summary>A search that looks for nothing is no filter.</summary>
    public static string? OrNothing(this string? q) => q is null || SearchText.Normal(q).Length == 0 ? null : q;
}
