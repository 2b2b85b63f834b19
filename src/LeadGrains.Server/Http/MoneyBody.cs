using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LeadGrains.Domain;

namespace LeadGrains.Server.Http;

/// <summary>An amount as it is sent.</summary>
/// <param name="Value">Up to 15 digits before and 4 after the point, e.g. <c>1200.00</c>.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
public sealed record MoneyBody(
    [RegularExpression("[0-9]{1,15}(\\.[0-9]{1,4})?")] string Value,
    [RegularExpression("[A-Z]{3}")] string Currency)
{
    public Money ToMoney() => new(decimal.Parse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), Currency);
}
