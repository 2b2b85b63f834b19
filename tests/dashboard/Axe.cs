using System.Text.Json;
using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>What axe finds against WCAG 2.2 AA on a page as it stands.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
          .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; ")}`)
        """;

    /// <summary>Before the page's first visit. Without motion: what fades in has no colour of its own yet.</summary>
    public static async Task Prepare(IPage page)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.AddInitScriptAsync(await File.ReadAllTextAsync(Repository.File("src/dashboard/node_modules/axe-core/axe.min.js")));
    }

    /// <returns>A line for each violation.</returns>
    public static async Task<IReadOnlyList<string>> Violations(IPage page) =>
        [.. (await page.EvaluateAsync<JsonElement>(Run)).EnumerateArray().Select(line => line.GetString()!)];
}
