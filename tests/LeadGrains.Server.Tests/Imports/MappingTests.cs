using LeadGrains.Server.Imports.Mapping;
using Xunit;

namespace LeadGrains.Server.Tests.Imports;

public sealed class MappingTests
{
    private const string Sound = """
        {
          "name": "mine", "system": "mine", "currency": "EUR", "source": "import", "createMissingAccounts": true,
          "files": [ { "kind": "accounts", "columns": { "company": { "to": "name", "required": true } } } ]
        }
        """;

    [Fact]
    public void The_presets_are_sound() => Assert.Equal(["crm-pipeline", "leadgrains"], TestPresets.All.Names);

    [Fact]
    public void A_sound_mapping_is_taken() => Assert.Equal("EUR", MappingJson.Read(Sound).Currency);

    [Theory]
    [InlineData("\"EUR\"", "\"Euro\"", "/currency: three capital letters")]
    [InlineData("\"import\"", "\"rumour\"", "/source: no such source channel")]
    [InlineData("\"to\": \"name\"", "\"to\": \"stage\"", "/files/0/columns: none is mapped to name, which accounts need; /files/0/columns: accounts have no stage")]
    [InlineData("\"to\": \"name\"", "\"to\": \"nmae\"", "line 3")]
    [InlineData("\"required\"", "\"requird\"", "line 3")]
    [InlineData("\"currency\": \"EUR\",", "", "currency")]
    [InlineData("\"mine\"", "\"not mine\"", "/name: 1 to 60 letters, digits and hyphens")]
    [InlineData("\"accounts\", \"columns\": { \"company\": { \"to\": \"name\"", "\"leads\", \"columns\": { \"company\": { \"to\": \"account\"", "/files/0/title: leads have a title")]
    [InlineData("\"required\": true", "\"bands\": []", "/files/0/columns/company/bands")]
    [InlineData("\"required\": true", "\"channel\": \"email\"", "/files/0/columns/company/channel")]
    [InlineData("{", "", "line 2")]
    public void What_makes_no_sense_is_refused_with_its_place(string from, string to, string expected)
    {
        var at = Sound.IndexOf(from, StringComparison.Ordinal);
        var broken = Assert.Throws<MappingException>(() => MappingJson.Read(Sound[..at] + to + Sound[(at + from.Length)..], ThePlaybook.Delivered.Content.Channels));
        Assert.Contains(expected, broken.Message, StringComparison.Ordinal);
    }
}
