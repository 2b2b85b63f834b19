namespace LeadGrains.Server.Imports;

/// <summary>Why something of a file can't be imported. Quotes no names of people: errors are kept where such names must not be.</summary>
/// <param name="Line">1-based; the header is line 1. Null: the file as a whole.</param>
public sealed record ImportError(string File, int? Line, string? Column, string Reason);
