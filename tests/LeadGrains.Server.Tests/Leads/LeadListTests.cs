using System.Collections.Concurrent;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

public sealed class LeadListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Every_filter_filters_and_all_hold_together()
    {
        var team = await office.Team();
        var seller = await office.User(team: team);
        var account = await office.Account();
        var mine = await office.Lead(account, seller);
        var pooled = await office.Lead(account);
        var elsewhere = await office.Lead();
        await office.Admin.Do($"/leads/{mine}/assess", new { stance = "RejectsUs" });

        Assert.Equal([pooled, mine], (await office.Admin.See($"/leads?accountId={account}")).Ids());
        Assert.Equal([mine], (await office.Admin.See($"/leads?ownerId={seller}")).Ids());
        Assert.Equal([mine], (await office.Admin.See($"/leads?teamId={team}&stage=Prospect&source=exhibition")).Ids());
        Assert.Equal([pooled], (await office.Admin.See($"/leads?accountId={account}&pool=true")).Ids());
        Assert.Equal([mine], (await office.Admin.See($"/leads?accountId={account}&pool=false")).Ids());
        Assert.Equal([mine], (await office.Admin.See($"/leads?type=Exclusion&teamId={team}")).Ids());
        Assert.Empty((await office.Admin.See($"/leads?teamId={team}&stage=Won")).Ids());
        Assert.DoesNotContain(elsewhere, (await office.Admin.See("/leads?pool=false")).Ids());
    }

    [Fact]
    public async Task A_list_item_is_the_lead_as_read_by_id()
    {
        var seller = await office.User();
        var lead = await office.Lead(await office.Account(), seller, amount: new { value = "10.00", currency = "CNY" });
        var listed = (await office.Admin.See($"/leads?ownerId={seller}")).Items().Single();
        Assert.Equal((await office.Admin.See($"/leads/{lead}")).GetRawText(), listed.GetRawText());
    }

    [Fact]
    public async Task Search_finds_any_part_in_any_script()
    {
        var account = await office.Account("苏州精密轴承有限公司");
        var byTitle = await office.Lead(title: "高温轴承润滑方案");
        var byAccount = await office.Lead(account, title: "Grease");

        Assert.Equal([byAccount, byTitle], (await office.Admin.See($"/leads?q={Uri.EscapeDataString("轴承")}")).Ids());
        Assert.Equal([byTitle], (await office.Admin.See($"/leads?q={Uri.EscapeDataString("温轴承润")}")).Ids());
        Assert.Equal([byTitle], (await office.Admin.See($"/leads?q={Uri.EscapeDataString("滑")}")).Ids());
        Assert.Empty((await office.Admin.See($"/leads?q={Uri.EscapeDataString("承轴")}")).Ids());
    }

    [Theory]
    [InlineData("stage=prospect", "?stage")]
    [InlineData("stage=Open", "?stage")]
    [InlineData("limit=0", "?limit")]
    [InlineData("limit=201", "?limit")]
    [InlineData("owner=usr_1", "?owner")]
    [InlineData("minScore=0.5", "?minScore")]
    [InlineData("pool=maybe", "?pool")]
    [InlineData("sort=title", "?sort")]
    [InlineData("cursor=nonsense", "?cursor")]
    public async Task A_faulty_query_is_told(string query, string pointer) =>
        Assert.Equal([pointer], (await (await office.Admin.Send(HttpMethod.Get, $"/leads?{query}")).Refused(400, "request.invalid")).Pointers());

    [Fact]
    public async Task A_cursor_holds_for_its_own_filters_only()
    {
        var account = await office.Account();
        await office.Lead(account);
        await office.Lead(account);
        var next = (await office.Admin.See($"/leads?accountId={account}&limit=1")).Text("next");
        await (await office.Admin.Send(HttpMethod.Get, $"/leads?limit=1&cursor={next}")).Refused(400, "request.invalid");
    }

    [Fact]
    public async Task Paging_shows_each_lead_of_the_filter_exactly_once_while_commands_run()
    {
        var account = await office.Account();
        var leads = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 120, async (_, _) => leads.Add(await office.Lead(account)));
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(async w =>
        {
            var ids = leads.ToArray();
            for (var i = w; !stop.IsCancellationRequested; i += 4)
            {
                await office.Admin.Patch($"/leads/{ids[i % ids.Length]}", new { product = $"P{i}" });
                await office.Lead(account);
            }
        }).ToArray();

        var seen = new List<string>();
        long? asOf = null;
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await office.Admin.See($"/leads?accountId={account}&stage=Prospect&limit=7{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.Ids());
            Assert.True(page.Number("asOf") >= (asOf ?? 0));
            asOf = page.Number("asOf");
            cursor = page.Text("next");
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), leads.ToHashSet());
    }

    [Fact]
    public async Task Who_writes_reads_it_in_the_next_list()
    {
        var account = await office.Account();
        for (var i = 1; i <= 25; i++)
        {
            await office.Lead(account);
            Assert.Equal(i, (await office.Admin.See($"/leads?accountId={account}&limit=1&count=true")).Number("total"));
        }
    }

    [Fact]
    public async Task A_list_waits_for_the_position_asked_for()
    {
        var reader = await office.As("ApiReader");
        var response = await office.Admin.Post("/leads", new { title = office.Word(), source = new { channel = "call" } });
        var page = await reader.See($"/leads?limit=1&after={response.Seq()}");
        Assert.True(page.Number("asOf") >= response.Seq());
        Assert.Equal((await response.Expect(201)).Id(), page.Ids()[0]);
    }
}
