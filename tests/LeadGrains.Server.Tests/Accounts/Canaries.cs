using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Restricted facts whose words can be looked for anywhere.</summary>
internal static class Canaries
{
    public const string Canary = "kanarienvogel7391", CanaryTopic = "kanaribeztopic", CanarySource = "kanarienquelle", CanaryValue = "739100137";

    /// <summary>One that a lead's assessment rests on, and one that raises an alert.</summary>
    public static async Task<(string Account, string Lead, string Fact)> Record(HttpClient admin, string account)
    {
        var lead = (await admin.Make("/leads", new { title = "watched", accountId = account, source = new { channel = "exhibition" } })).Id();
        var fact = (await admin.Make($"/accounts/{account}/facts", Secret(lead))).Id();
        await admin.Do($"/leads/{lead}/assess", new { money = "Likely", factIds = new[] { fact } });
        await admin.Make($"/accounts/{account}/facts", new
        {
            category = "Competitors", topic = "competitor-trial", statement = Canary, source = new { kind = "Person", @ref = CanarySource }, method = "Listen", confidentiality = "Restricted",
        });
        return (account, lead, fact);
    }

    public static object Secret(string? lead) => new
    {
        leadId = lead, category = "Finance", topic = CanaryTopic, statement = Canary, value = CanaryValue, unit = Canary, source = new { kind = "Person", @ref = CanarySource, heardFrom = Canary },
        method = "Listen", confidentiality = "Restricted",
    };

    public static void Clean(string text, string where)
    {
        foreach (var canary in new[] { Canary, CanaryTopic, CanarySource, CanaryValue })
            Assert.False(text.Contains(canary, StringComparison.OrdinalIgnoreCase) && !where.Contains(canary, StringComparison.Ordinal), $"{canary} in {where}: {text}");
    }
}
