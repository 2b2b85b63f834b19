namespace LeadGrains.Storage.Views;

/// <summary>Numbers as values of columns. Those that most rows hold are one object for all.</summary>
internal static class Number
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 64).Select(number => (object)(long)number)];

    public static object Of(bool yes) => Small[yes ? 1 : 0];

    public static object Of(long number) => (ulong)number < (ulong)Small.Length ? Small[number] : number;

    public static object[] Of(ReadOnlySpan<long> numbers)
    {
        var values = new object[numbers.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Of(numbers[i]);
        return values;
    }
}
