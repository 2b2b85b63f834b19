using LeadGrains.Domain;

namespace LeadGrains.Grains.Relationships;

/// <summary>How an id is kept in little room: its prefix as a number, and its 26 letters of Crockford's base 32 as 128 bits.</summary>
internal static class IdForm
{
    /// <summary>Of no such form: kept as text.</summary>
    public const byte Odd = 0;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 26;

    private static readonly (string Prefix, EntityKind Kind)[] Known =
    [
        ("", EntityKind.Workspace), (ContactId.Prefix, EntityKind.Contact), (AccountId.Prefix, EntityKind.Account), (LeadId.Prefix, EntityKind.Lead),
        (UserId.Prefix, EntityKind.User), (ClassId.Prefix, EntityKind.Class),
    ];

    private static readonly sbyte[] Digits = [.. Enumerable.Range(0, 128).Select(c => (sbyte)Alphabet.IndexOf((char)c))];

    public static (byte Form, UInt128 Value) Of(string id)
    {
        var form = FormOf(id);
        var letters = id.AsSpan(Known[form].Prefix.Length);
        // More than 128 bits would not come back as they were.
        if (form == Odd || letters.Length != Letters || letters[0] > '7')
            return (Odd, default);
        UInt128 value = 0;
        foreach (var letter in letters)
        {
            if (letter >= 128 || Digits[letter] < 0) return (Odd, default);
            value = (value << 5) | (UInt128)Digits[letter];
        }
        return (form, value);
    }

    public static string Text(byte form, UInt128 value) => string.Create(Known[form].Prefix.Length + Letters, (form, value), static (chars, it) =>
    {
        Known[it.form].Prefix.CopyTo(chars);
        // In numbers of 60 bits, as the processor has them.
        Write(chars[^12..], (ulong)it.value);
        Write(chars[^24..^12], (ulong)(it.value >> 60));
        Write(chars[^26..^24], (ulong)(it.value >> 120));
    });

    private static void Write(Span<char> letters, ulong bits)
    {
        for (var i = letters.Length - 1; i >= 0; i--, bits >>= 5) letters[i] = Alphabet[(int)(bits & 31)];
    }

    /// <param name="prefix">One of those that have a form.</param>
    public static string Text(string prefix, UInt128 value) => Text(FormOf(prefix), value);

    public static EntityKind KindOf(byte form) => Known[form].Kind;

    public static EntityKind KindOf(string id) => Known[FormOf(id)].Kind;

    public static int Hash(byte form, UInt128 value, string id) => form == Odd ? StringComparer.Ordinal.GetHashCode(id) : HashCode.Combine(form, value);

    private static byte FormOf(string id)
    {
        for (byte form = 1; form < Known.Length; form++)
            if (id.StartsWith(Known[form].Prefix, StringComparison.Ordinal)) return form;
        return Odd;
    }
}
