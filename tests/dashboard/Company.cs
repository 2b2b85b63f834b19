using System.Text.Json;

namespace LeadGrains.Dashboard.Tests;

/// <summary>A small company to watch: a team, two sellers, one customer.</summary>
internal sealed record Company(Site Site, string Team, string Wang, string Erik, string Account)
{
    public const string TeamName = "East 华东";

    public static async Task<Company> Found(Site site)
    {
        var team = await site.Create("teams", new { name = TeamName });
        var wang = await site.Create("users", new { name = "王芳", role = "Seller", teamId = team, capacity = 20 });
        var erik = await site.Create("users", new { name = "Erik Lind", role = "Seller", teamId = team, capacity = 10 });
        var account = await site.Create("accounts", new { name = "苏州恒力机械" });
        return new Company(site, team, wang, erik, account);
    }

    public Task<string> Lead(string title, string? owner = null, string amount = "1200.00") => Site.Create("leads", new
    {
        accountId = Account, title, source = new { channel = "exhibition" }, ownerId = owner ?? Wang, amount = new { value = amount, currency = "CNY" },
    });

    public Task Identify(string lead, string overlooked = "tools are changed by feel") =>
        Site.Post($"leads/{lead}/identify", new { problem = new { overlooked, harm = "scrap", capability = "tool monitoring" } });

    public Task Reassign(string lead, string to, string reason, string? handover = null) =>
        Site.Post($"leads/{lead}/reassign", new { to, reason, handover });

    /// <summary>The figures of a fresh summary, in the words of <see cref="BoardPage.Figures"/>.</summary>
    public async Task<IReadOnlyList<string>> Figures()
    {
        var summary = await Site.Get($"teams/{Team}/summary");
        return [
            .. summary.GetProperty("stages").EnumerateArray().Select(stage => Figure(stage, "stage", "count")).Where(figure => !figure.EndsWith(" 0", StringComparison.Ordinal)),
            .. summary.GetProperty("sellers").EnumerateArray().Select(seller => Figure(seller, "id", "active"))];
    }

    private static string Figure(JsonElement row, string name, string number) => $"{row.GetProperty(name).GetString()} {row.GetProperty(number).GetInt32()}";
}
