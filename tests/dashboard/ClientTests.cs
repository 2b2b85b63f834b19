using System.Text.Json;
using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>The client of src/client in a real browser: with the session cookie, the ticket and the browser's own WebSocket.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ClientTests(Browser browser)
{
    [BrowserFact]
    public async Task In_a_page_it_signs_in_watches_through_cuts_and_ends_with_the_session()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await using var wire = new Wire(site.Address);
        var page = await Open(wire);
        var before = await page.EvaluateAsync<long>("begin()");

        for (var round = 0; round < 5; round++)
        {
            var lead = await company.Lead($"Before cut {round}");
            await Reached(page, site);
            wire.Cut();
            await page.WaitForFunctionAsync("watch.state.status === 'offline'");
            await company.Identify(lead);
            wire.Mend();
            await Reached(page, site);
        }

        var told = await site.Get($"changes?after={before}&limit=1000");
        Assert.Equal(told.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("seq").GetInt64()), await page.EvaluateAsync<long[]>("seen"));
        Assert.Equal("2", await page.EvaluateAsync<string>("command()"));
        Assert.Equal("unauthenticated", await page.EvaluateAsync<string>("leave()"));
    }

    private static async Task Reached(IPage page, Site site)
    {
        var head = (await site.Get("changes?limit=1")).GetProperty("head").GetInt64();
        await page.EvaluateAsync("seq => watch.reached(seq)", head);
    }

    /// <summary>A page of the site that has nothing of its own, with the client on it.</summary>
    private async Task<IPage> Open(Wire wire)
    {
        await new Npm("src/client").Node(["node_modules/vite/bin/vite.js", "build"]);
        var script = await File.ReadAllTextAsync(Repository.File("src/client/dist/browser/leadgrains-client.js"));
        var page = await browser.Visitor();
        await page.RouteAsync("**/client.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));
        await page.GotoAsync(new Uri(wire.Address, "/health/live").ToString());
        await page.EvaluateAsync(Setup, Site.Token);
        return page;
    }

    private const string Setup = """
        async (token) => {
          const { createClient, signIn, signOut } = await import("/client.js");
          await signIn({ token });
          const client = createClient({ session: true, feeds: ["hub"] });
          window.seen = [];
          window.begin = async () => {
            window.watch = client.watch({
              topics: ["workspace"],
              snapshot: async () => (await client.get("/leads")).position,
              apply: (changes) => void seen.push(...changes.map((change) => change.seq)),
            });
            await new Promise((resolve, reject) => watch.subscribe(() => {
              if (watch.state.status === "live") resolve();
              if (watch.state.end) reject(new Error(watch.state.end.reason, { cause: watch.state.end.error }));
            }));
            return watch.state.position;
          };
          window.command = async () => {
            const { items } = await client.all("/leads", { query: { stage: "Lead" } });
            const { body, version } = await client.patch("/leads/{id}", { path: { id: items[0].id }, body: { title: "From the page" }, version: items[0].version });
            return String(version - items[0].version + (body.title === "From the page"));
          };
          window.leave = async () => {
            await signOut();
            return (await watch.ended).reason;
          };
        }
        """;
}
