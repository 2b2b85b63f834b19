using System.Net;
using System.Text.RegularExpressions;

namespace LeadGrains.Dashboard.Tests;

/// <summary>How the dashboard's files come to a browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class FileTests(Browser browser)
{
    [BrowserFact]
    public async Task The_page_comes_under_a_policy_and_is_asked_for_anew_by_tag()
    {
        await using var site = await Site.Start();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var first = await client.GetAsync("/");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var second = await client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)", await first.Content.ReadAsStringAsync());
    }

    [BrowserFact]
    public async Task Scripts_are_kept_for_ever_and_come_packed_as_each_takes_them()
    {
        await using var site = await Site.Start();
        using var client = new HttpClient { BaseAddress = site.Address };
        var script = Script().Match(await client.GetStringAsync("/")).Value;
        var plain = (await client.GetByteArrayAsync(script)).Length;
        foreach (var (accepted, expected) in new[] { ("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { { "Accept-Encoding", accepted } } };
            using var answer = await client.SendAsync(request);
            Assert.Equal(expected, Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, plain / 2);
        }
    }

    [BrowserFact]
    public async Task Only_pages_fall_back_to_the_page()
    {
        await using var site = await Site.Start();
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var path in new[] { "/", "/sign-in?code=1", "/reassignments?team=tea_1", "/no-such-page" })
        {
            using var page = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        }
        foreach (var path in new[] { "/assets/gone.js", "/assets/gone", "/favicon.ico", "/api/v1/nothing", "/metrics" })
        {
            using var other = await client.GetAsync(path);
            Assert.False(other.IsSuccessStatusCode, path);
        }
    }

    [BrowserFact]
    public async Task Nothing_the_page_does_offends_the_policy()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var page = await browser.Visitor();
        await page.AddInitScriptAsync("window.offences = []; addEventListener('securitypolicyviolation', event => offences.push(event.violatedDirective + ' ' + event.sourceFile + ' ' + event.sample))");
        var board = await BoardPage.Open(page, site.Address);

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("#theme");
        await page.ClickAsync("#sign-out");
        await Expect(page.Locator("#token")).ToBeVisibleAsync();

        Assert.Empty(await page.EvaluateAsync<string[]>("offences"));
    }

    [GeneratedRegex(@"/assets/[^""]+\.js", RegexOptions.None, 1000)]
    private static partial Regex Script();
}
