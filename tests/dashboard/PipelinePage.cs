namespace LeadGrains.Dashboard.Tests;

/// <summary>What a person finds and does on the pipeline.</summary>
internal sealed record PipelinePage(IPage Page)
{
    private const string Active = "document.activeElement";

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Refused => Page.Locator("[data-refused]");

    public static async Task<PipelinePage> Open(IPage page, Uri address, string search = "", string token = Site.Token)
    {
        await page.GotoAsync(new Uri(address, $"/pipeline{search}").ToString());
        await page.FillAsync("#token", token);
        await page.ClickAsync("button[type=submit]");
        await new BoardPage(page).IsLive();
        return new PipelinePage(page);
    }

    public ILocator Column(string stage) => Page.Locator($"[data-column={stage}]");

    public ILocator Count(string stage) => Column(stage).Locator("[data-count]");

    public ILocator Card(string stage, string title) => Column(stage).Locator("[data-card]").Filter(new() { HasText = title });

    public ILocator Link(string lead) => Page.Locator($"[data-lead='{lead}']");

    public ILocator Field(string name) => Dialog.Locator($"[name={name}]");

    public Task Press(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) => { await before; await Page.Keyboard.PressAsync(key); });

    public Task Type(string text) => Page.Keyboard.TypeAsync(text);

    /// <summary>Waits until a field of the open dialog has the focus.</summary>
    public Task IsIn(string field) => Expect(Field(field)).ToBeFocusedAsync();

    /// <summary>With the menu of the card that has the focus, by keyboard alone.</summary>
    public async Task MoveByMenu(string stage)
    {
        await Press("m");
        await Expect(Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        var item = Page.Locator($"[role=menuitem][data-to={stage}]");
        for (var step = 0; step < 12 && !await item.EvaluateAsync<bool>($"item => item === {Active}"); step++) await Press("ArrowDown");
        await Press("Enter");
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Sends the open form by keyboard; it closes when the server took it.</summary>
    public async Task Send()
    {
        await Press("Control+Enter");
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Takes a card by the mouse and lets it go over a stage.</summary>
    public async Task Drag(string lead, string stage)
    {
        var (from, to) = ((await Link(lead).BoundingBoxAsync())!, (await Column(stage).BoundingBoxAsync())!);
        await Page.Mouse.MoveAsync(from.X + 30, from.Y + 8);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(from.X + 60, from.Y + 40, new() { Steps = 4 });
        await Expect(Page.Locator("[data-ghost]")).ToBeVisibleAsync();
        await Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + 120, new() { Steps = 6 });
        await Expect(Column(stage)).ToHaveAttributeAsync("data-over", "true");
        await Page.Mouse.UpAsync();
    }
}
