namespace LeadGrains.Dashboard.Tests;

/// <summary>
/// Every page of the dashboard, as it looks with the demo workspace. A page has an <c>h1</c>, and something with
/// <c>aria-busy="true"</c> for as long as it has not all that it shows.
/// </summary>
internal sealed record Picture(string Name, Func<Demo, Task<string>> Address)
{
    public static readonly IReadOnlyList<Picture> All = [
        new("start", _ => Task.FromResult("/start")),
        new("inbox", _ => Task.FromResult("/inbox")),
        .. new[] { "Stale", "SingleSource", "Alerts" }.Select(status => new Picture($"inbox-{status.ToLowerInvariant()}", _ => Task.FromResult($"/inbox?status={status}"))),
        new("introductions", async demo => $"/introductions?to={await demo.Find("accounts", "华曜")}"),
        new("introductions-empty", _ => Task.FromResult("/introductions")),
        new("import", _ => Task.FromResult("/import")),
        new("pipeline", _ => Task.FromResult("/pipeline")),
        new("pipeline-list", _ => Task.FromResult("/pipeline?view=list")),
        new("reassignments", _ => Task.FromResult("/reassignments")),
        new("reassignments-wall", _ => Task.FromResult("/reassignments?wall=1")),
        new("reassignments-many", _ => Task.FromResult("/reassignments/many")),
        new("lead", async demo => $"/leads/{await demo.Find("leads", "五轴主轴夜班停机监测")}"),
        new("contact", async demo => $"/contacts/{await demo.Find("contacts", "吴静")}"),
        new("contact-opted-out", async demo => $"/contacts/{await demo.Find("contacts", "Heike Sommer")}"),
        new("accounts", _ => Task.FromResult("/accounts")),
        .. new[] { "dossier", "committee", "graph", "needs", "leads", "timeline" }.Select(tab =>
            new Picture($"account-{tab}", async demo => $"/accounts/{await demo.Find("accounts", "华曜精密")}?tab={tab}")),
        new("account-relations", async demo => $"/accounts/{await demo.Find("accounts", "华曜精密")}?tab=graph&view=table"),
    ];
}
