using System.Text;

namespace LeadGrains.Dashboard.Tests;

/// <summary>Files are checked, brought in and followed from the page; what is wrong with them can be read and taken away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportPageTests(Browser browser)
{
    private const string Good = "lead_id,lead,account,stage,owner\nL-1,New press line,Nordwind Lacke,Lead,Zhang Wei\nL-2,立式加工中心换代,苏州恒力机械,Prospect,Zhang Wei\n";
    private const string Sellers = "seller,manager\nZhang Wei,Li Na\n";
    private const string Bad = "lead_id,lead,stage\nL-1,New press line,Prospect\nL-2,,Nowhere\n";

    [BrowserFact]
    public async Task Files_are_checked_then_brought_in()
    {
        await using var site = await Site.Start();
        foreach (var (language, check, checkedWords, import, imported) in new[]
        {
            ("en-GB", "Check", "Checked: nothing was changed yet", "Import", "Imported"),
            ("zh-CN", "检查", "检查完毕，尚未改动任何数据", "导入", "导入完成"),
        })
        {
            var page = await Open(site, language);
            await Choose(page, ("sellers.csv", Sellers), ("leads.csv", Good));
            await page.GetByRole(AriaRole.Button, new() { Name = check, Exact = true }).ClickAsync();
            await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync(checkedWords);
            if (language == "en-GB") Assert.Equal(0, (await site.Get("leads?count=true")).GetProperty("total").GetInt32());

            await page.Locator("[data-outcome]").GetByRole(AriaRole.Button, new() { Name = import, Exact = true }).ClickAsync();
            await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync(imported);
            Assert.Equal(2, (await site.Get("leads?count=true")).GetProperty("total").GetInt32());
            // It is found again by its address.
            await page.ReloadAsync();
            await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync(imported);
        }
    }

    [BrowserFact]
    public async Task Mistakes_are_listed_and_can_be_taken_away_and_the_good_rows_brought_in()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "en-GB");
        await Choose(page, ("leads.csv", Bad));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-outcome=Failed] h2")).ToHaveTextAsync("Nothing was imported");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "leads.csv" }).Last).ToContainTextAsync("3");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download all" }).ClickAsync());
        Assert.Contains("leads.csv", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Import the good rows" }).ClickAsync();
        await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync("Imported");
        Assert.Equal(1, (await site.Get("leads?count=true")).GetProperty("total").GetInt32());
    }

    [BrowserFact]
    public async Task Who_may_not_import_is_told()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var token = (await site.Post("tokens", new { name = "Wang's", role = "Seller", userId = company.Wang })).GetProperty("token").GetString()!;
        var page = await Open(site, "en-GB", token);
        await Choose(page, ("leads.csv", Good));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your role may not import");
        await Expect(page.GetByText("leads.csv", new() { Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_upload_that_ends_on_another_page_is_told_of_there_and_leads_back()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "en-GB");
        await Choose(page, ("sellers.csv", Sellers), ("leads.csv", Good));
        var upload = await page.Hold("**/api/v1/imports");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await upload.Came.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Accounts");

        upload.LetGo();
        var toast = page.Locator("[data-kind=done]");
        await Expect(toast).ToContainTextAsync("Import: done.");
        Assert.Equal(new Uri(site.Address, "/accounts").ToString(), page.Url);
        await toast.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync("Imported");
    }

    [BrowserFact]
    public async Task An_upload_that_is_lost_on_another_page_is_told_of_there()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "zh-CN");
        await Choose(page, ("leads.csv", Good));
        var upload = await page.Hold("**/api/v1/imports");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await upload.Came.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.GetByRole(AriaRole.Link, new() { Name = "客户", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("客户");
        upload.Lose();
        await Expect(page.Locator("[data-kind=failed]")).ToContainTextAsync("未导入：");
    }

    [BrowserFact]
    public async Task Work_behind_a_page_is_told_of_to_its_end_although_the_server_was_in_trouble_meanwhile()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "en-GB");
        await using (await site.Hold())
        {
            await Choose(page, ("sellers.csv", Sellers), ("leads.csv", Good));
            await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
            await Expect(page.Locator("[data-work=import]")).ToBeVisibleAsync();
            await page.Fail("**/api/v1/operations/*", 3);
        }

        await Expect(page.Locator("[data-kind=done]")).ToContainTextAsync("Import: done.");
    }

    [BrowserFact]
    public async Task Work_that_is_not_there_is_asked_for_once_and_the_message_stays()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "en-GB");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/operations/", StringComparison.Ordinal) ? 1 : 0;
        await page.Clock.InstallAsync();
        await page.GotoAsync(new Uri(site.Address, "/import?operation=op_00000000000000000000000000").ToString());
        var again = page.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Expect(again).ToBeVisibleAsync();
        var button = await again.ElementHandleAsync();
        await page.Clock.RunForAsync(3000);
        Assert.Equal(1, asked);

        await page.RunAndWaitForResponseAsync(() => again.ClickAsync(), answer => answer.Url.Contains("/operations/", StringComparison.Ordinal));
        await page.Clock.RunForAsync(3000);
        Assert.True(await button.EvaluateAsync<bool>("button => button.isConnected"));
        Assert.Equal(2, asked);
    }

    private async Task<IPage> Open(Site site, string language, string token = Site.Token)
    {
        var page = (await BoardPage.Open(await browser.Visitor(language), site.Address, token)).Page;
        await page.GotoAsync(new Uri(site.Address, "/import").ToString());
        return page;
    }

    private static Task Choose(IPage page, params (string Name, string Text)[] files) =>
        page.Locator("input[type=file]").SetInputFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file.Text) }));
}
