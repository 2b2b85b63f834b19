using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>What holds for views on either database.</summary>
public abstract partial class ViewsContract : IAsyncLifetime
{
    private readonly Script script = new();
    private ViewDatabase views = null!;
    private ViewLists lists = null!;

    public async Task InitializeAsync()
    {
        views = await Connect();
        await views.Open();
        lists = new ViewLists(views);
    }

    public async Task DisposeAsync()
    {
        await views.DisposeAsync();
        await Remove();
    }

    protected abstract Task<ViewDatabase> Connect();

    protected abstract Task Remove();

    /// <summary>Changes stored rows behind the projector's back.</summary>
    private async Task Tamper(string sql)
    {
        await using var session = await views.Write();
        await session.Execute(sql);
        await session.Commit();
    }

    private Projector NewProjector(int batch = int.MaxValue) =>
        new(views, script.Source(batch), Script.Workspace, TimeProvider.System, NullLogger<Projector>.Instance);

    private Task<long> Project(int batch = int.MaxValue) => NewProjector(batch).CatchUp();

    private Task<ViewReport> Verify() => new ViewVerification(views, script.Source()).Run([Script.Workspace]);

    private async Task<List<TItem>> All<TItem>(Func<Page, Task<Listed<TItem>>> list, int limit = 50)
    {
        var items = new List<TItem>();
        string? after = null;
        do
        {
            var page = await list(new Page(limit, after));
            Assert.True(page.Items.Count <= limit);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return items;
    }

    private Task<List<LeadItem>> Leads(LeadFilter filter, int limit = 50) => All(page => lists.ListLeads(Script.Workspace, filter, page), limit);
}
