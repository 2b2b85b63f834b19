using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Http;
using LeadGrains.Server.Leads;

namespace LeadGrains.Server.Tests.Leads;

/// <summary>Leads and pages are written by hand: to the byte as the serializer, which the API's document is made from, would.</summary>
public sealed class LeadJsonTests
{
    private static readonly LeadResource Bare = new(
        new("lead_1"), null, null, null, LeadStage.Prospect, default, default, default, new(default, default, default, default, false), null, null, null, null,
        new("call", null), null, false, null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, 0);

    private static readonly LeadResource Full = new(
        new("lead_2"), new AccountId("acc_1"), "苏州精密轴承 \"<&'>\" \u2028", "Line\n\t\\ \U0001F600 é", LeadStage.Opportunity, Enum.GetValues<LeadType>()[^1],
        Enum.GetValues<Recognition>()[^1], Enum.GetValues<Stance>()[^1],
        new(Enum.GetValues<Assessment>()[^1], Enum.GetValues<Assessment>()[1], default, Enum.GetValues<Assessment>()[^1], true),
        new("", null, "ours"), new UserId("usr_1"), "张伟", new TeamId("team_1"), new("exhibition", "hall/3+4"), new(0.25, "rules", ["why", "因为"]), true,
        new(-1200.5m, "CNY"), "Press", ImmutableSortedDictionary.CreateRange<string, string>(StringComparer.Ordinal, [new("crm", "7"), new("ERP é", "\"8\"")]),
        new DateTimeOffset(2026, 1, 31, 23, 59, 59, 120, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero).AddTicks(1), 12_345);

    [Fact]
    public void A_lead_writes_itself_as_the_serializer_would()
    {
        foreach (var lead in new[] { Bare, Full, Full with { Score = null, Amount = new(3m, "EUR") }, Full with { Amount = new(0.12345m, "EUR") } })
            Assert.Equal(JsonSerializer.Serialize(lead, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(lead)));
        foreach (var (stage, type) in Enum.GetValues<LeadStage>().SelectMany(stage => Enum.GetValues<LeadType>().Select(type => (stage, type))))
            Assert.Equal(JsonSerializer.Serialize(Bare with { Stage = stage, Type = type }, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(Bare with { Stage = stage, Type = type })));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("b64", 7L)]
    public void So_does_a_page(string? next, long? total)
    {
        var leads = new Page<LeadResource>([Bare, Full], next, 9, total);
        Assert.Equal(JsonSerializer.Serialize(leads, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(leads)));
        var others = new Page<SourceResource>([new("call", null)], next, 9, total);
        Assert.Equal(JsonSerializer.Serialize(others, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(others)));
        var none = new Page<LeadResource>([], next, 9, total);
        Assert.Equal(JsonSerializer.Serialize(none, HttpJson.Options), Encoding.UTF8.GetString(JsonAnswer.Bytes(none)));
    }

    [Fact]
    public void An_instant_is_written_with_the_decimals_it_has()
    {
        foreach (var ticks in new long[] { 0, 1, 10, 1_000_000, 9_999_999, 5_000_000 })
        {
            var at = new DateTimeOffset(2026, 10, 20, 10, 20, 30, TimeSpan.Zero).AddTicks(ticks);
            var expected = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"\"{expected}\"", JsonSerializer.Serialize(at, HttpJson.Options));
        }
    }
}
