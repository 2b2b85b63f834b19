using LeadGrains.Server.Imports.Checking;
using Xunit;

namespace LeadGrains.Server.Tests.Imports;

public sealed class FirstSeenTests
{
    private readonly FirstSeen seen = new();

    [Fact]
    public void Tells_the_line_of_the_first_time_however_many_there_are()
    {
        for (var line = 0; line < 10_000; line++)
            Assert.Null(seen.Add($"键 {line}", line));
        for (var line = 0; line < 10_000; line++)
            Assert.Equal(line, seen.Add($"键 {line}", -5));
        Assert.False(seen.Contains("键"));
        Assert.Null(seen.Add("", 3));
        Assert.Null(seen.Add(new string('x', 1_000), 4));
        Assert.Equal(4, seen.Add(new string('x', 1_000), 5));
    }

    [Fact]
    public void What_is_removed_may_come_again()
    {
        for (var line = 1; line <= 1_000; line++)
            seen.Add($"{line}", line);
        seen.Remove("7");
        seen.Remove("never there");
        Assert.False(seen.Contains("7"));
        Assert.False(seen.Contains("never there"));
        Assert.Null(seen.Add("never there", 8));
        Assert.Null(seen.Add("7", 2_000));
        Assert.Equal(2_000, seen.Add("7", 1));
        Assert.All(Enumerable.Range(8, 900), line => Assert.Equal(line, seen.Add($"{line}", 1)));
    }
}
