using System.Collections;

namespace LeadGrains.Domain;

/// <summary>What a command must bring along. Blank text and empty lists count as not given.</summary>
internal static class Evidence
{
    /// <summary>Names every missing piece by its place in the command's body, or null when all are there.</summary>
    public static Refusal? Missing(EntityKind of, params ReadOnlySpan<(string Pointer, object? Given)> pieces)
    {
        var refusal = new Refusal($"{of.ToString().ToLowerInvariant()}.evidence_missing", "What this needs is missing.");
        foreach (var (pointer, given) in pieces)
        {
            if (IsMissing(given))
                refusal = refusal with { Errors = refusal.Errors.Add(new FieldError(pointer, "required", $"{pointer[1..]} is required here.")) };
        }

        return refusal.Errors.IsEmpty ? null : refusal with { Detail = $"Missing: {string.Join(", ", refusal.Errors.Select(e => e.Pointer))}." };
    }

    private static bool IsMissing(object? given) => given switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        ICollection { Count: 0 } => true,
        _ => false,
    };
}
