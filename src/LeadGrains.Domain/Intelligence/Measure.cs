using System.Globalization;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>A number in a quantity's base unit: two of one quantity can be compared.</summary>
/// <param name="Quantity">Of a unit that the playbook doesn't know, its name; empty without a unit.</param>
public readonly record struct Measure(decimal Amount, string Quantity)
{
    private static readonly (char Sign, decimal Factor)[] Myriads = [('万', 10_000m), ('亿', 100_000_000m)];

    /// <summary>Null when the text is no number: digits with an optional sign, separators of thousands, a decimal point, and 万 or 亿 behind them.</summary>
    public static Measure? Of(string? value, string? unit, Playbook playbook)
    {
        if (Number(value) is not { } number) return null;
        var (quantity, factor) = Scale(unit, playbook);
        return Fits(number, factor) ? new(number * factor, quantity) : null;
    }

    /// <summary>What one of a unit comes to: its quantity and how many base units it is.</summary>
    internal static (string Quantity, decimal Factor) Scale(string? unit, Playbook playbook)
    {
        if (string.IsNullOrWhiteSpace(unit)) return ("", 1);
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return One(unit.Trim(), playbook);
        var (over, under) = (One(unit[..slash].Trim(), playbook), One(unit[(slash + 1)..].Trim(), playbook));
        return ($"{over.Quantity}/{under.Quantity}", over.Factor / under.Factor);
    }

    private static (string Quantity, decimal Factor) One(string unit, Playbook playbook) =>
        playbook.FindUnit(unit) is { } known ? (known.Quantity, known.Factor) : (Wording.Key(unit), 1);

    private static decimal? Number(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var (digits, factor) = (text.Trim(), 1m);
        foreach (var (sign, times) in Myriads)
            if (digits.EndsWith(sign)) (digits, factor) = (digits[..^1].TrimEnd(), times);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) && Fits(number, factor) ? number * factor : null;
    }

    /// <summary>Nobody's order is that large; what is would only overflow.</summary>
    private static bool Fits(decimal number, decimal factor) => Math.Abs(number) < 1e18m / factor;

    /// <summary>Whether two numbers of one quantity say the same.</summary>
    /// <param name="tolerance">Share of the larger, 0 to 1.</param>
    public bool Agrees(Measure other, double tolerance) =>
        Quantity == other.Quantity
        && Math.Abs(Amount - other.Amount) <= Math.Max(Math.Abs(Amount), Math.Abs(other.Amount)) * (decimal)tolerance;
}
