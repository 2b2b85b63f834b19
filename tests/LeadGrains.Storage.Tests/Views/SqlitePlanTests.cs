using Dapper;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;
using LeadGrains.Storage.Views.Sqlite;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>A page is walked along an index that ends in the id: its cost must not grow with the list.</summary>
public sealed class SqlitePlanTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private SqliteViews views = null!;

    public static TheoryData<string> Filters => new("", "stage", "type", "account_id", "source", "owner_id stage", "team_id stage");

    public async Task InitializeAsync()
    {
        views = new(folder["views.db"]);
        await views.Open();
    }

    public async Task DisposeAsync()
    {
        await views.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_page_of_leads_is_neither_scanned_nor_sorted(string columns)
    {
        var query = new ListQuery(ViewTables.Leads, Script.Workspace);
        foreach (var column in columns.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            query.Where(column, "x");
        var plan = await Plan(query);
        Assert.Contains("SEARCH l USING INDEX leads_", plan);
        Assert.DoesNotContain("SCAN", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
        Assert.All(columns.Split(' ', StringSplitOptions.RemoveEmptyEntries), column => Assert.Contains($"{column}=?", plan));
        Assert.Contains("id<?", plan);
    }

    public static TheoryData<LeadFilter, string, int> Apart => new()
    {
        { new(OwnerId: new("usr_1")), "leads_owner_stage (workspace=? AND owner_id=? AND stage=? AND id<?)", 7 },
        { new(TeamId: new("team_1")), "leads_team_stage (workspace=? AND team_id=? AND stage=? AND id<?)", 7 },
        { new(OwnerId: new("usr_1"), Active: true), "leads_owner_stage (workspace=? AND owner_id=? AND stage=? AND id<?)", 3 },
        { new(Active: true), "leads_stage (workspace=? AND stage=? AND id<?)", 3 },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public async Task Leads_of_several_stages_are_walked_stage_by_stage(LeadFilter filter, string index, int stages)
    {
        var plan = (await Plan(ViewLists.Query(views.Dialect, Script.Workspace, filter))).Split('\n');
        Assert.Equal(stages, plan.Count(step => step == $"SEARCH l USING COVERING INDEX {index}"));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN l", StringComparison.Ordinal));
        Assert.Contains("SEARCH l USING INDEX leads_id (workspace=? AND id=?)", plan);
    }

    [Fact]
    public async Task The_pool_has_an_index_of_its_own()
    {
        var plan = await Plan(new ListQuery(ViewTables.Leads, Script.Workspace).Where("l.pooled = 1"));
        Assert.Contains("leads_pool", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Fact]
    public async Task Reassignments_are_walked_by_position()
    {
        await using var session = await views.Read();
        foreach (var sql in new[] { ReassignmentQueries.Page(null, null), ReassignmentQueries.Page(new TeamId("team_1"), null) })
        {
            var plan = string.Join('\n', (await session.Query<(long, long, long, string Detail)>(
                $"explain query plan {sql}", new { workspace = "w", team = "t", after = 1, limit = 1 })).Select(step => step.Detail));
            Assert.DoesNotContain("SCAN reassignments", plan);
            Assert.Contains("seq<?", plan);
        }
    }

    [Theory]
    [InlineData("tasks_owner_open")]
    [InlineData("tasks_subject")]
    [InlineData("tasks_open")]
    public async Task Lists_of_tasks_are_walked_along_an_index(string index)
    {
        var filter = index switch
        {
            "tasks_owner_open" => new TaskFilter(Owners: [new("usr_1")], Open: true, DueBefore: new(2026, 1, 1)),
            "tasks_subject" => new TaskFilter(Subject: new("lead_1")),
            _ => new TaskFilter(Open: true),
        };
        await using var session = await views.Read();
        var query = TaskQueries.Of(session.Dialect, Script.Workspace, filter);
        var plan = await Plan(session, query, new ListReading("l.id, l.doc", "", "", ""));
        Assert.Contains($"SEARCH l USING INDEX {index} ", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Theory]
    [InlineData(null, "facts_open")]
    [InlineData(FactStatus.Stale, "facts_open")]
    [InlineData(FactStatus.Disputed, "facts_doubted")]
    public async Task Lists_of_facts_are_walked_along_an_index(FactStatus? status, string index)
    {
        await using var session = await views.Read();
        var filter = new FactFilter(status, null, null, DateTimeOffset.UnixEpoch, new Dictionary<string, int>());
        var plan = await Plan(session, FactQueries.Of(session.Dialect, Script.Workspace, filter), FactQueries.Reading(session.Dialect, filter));
        Assert.Contains($"SEARCH l USING INDEX {index} ", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Fact]
    public async Task Facts_of_an_owners_accounts_are_found_by_account()
    {
        await using var session = await views.Read();
        var filter = new FactFilter(null, new UserId("usr_1"), null, DateTimeOffset.UnixEpoch, new Dictionary<string, int>());
        var plan = await Plan(session, FactQueries.Of(session.Dialect, Script.Workspace, filter), FactQueries.Reading(session.Dialect, filter));
        Assert.Contains("SEARCH l USING INDEX facts_matter (workspace=? AND account_id=?)", plan);
    }

    [Fact]
    public async Task Counts_of_sources_are_summed_over_the_days_asked_for_alone()
    {
        await using var session = await views.Read();
        foreach (var (filter, key) in new[] { (new SourceFilter(), "owner_id=? AND team_id=? AND day>? AND day<?"), (new SourceFilter(Owner: new("usr_1")), "owner_id=?") })
        {
            var (conditions, parameters) = SourceQueries.Conditions(session.Dialect, Script.Workspace, filter);
            Assert.Contains($"SEARCH source_days USING PRIMARY KEY (workspace=? AND {key})", await Plan(session, $"select channel from source_days where {conditions} group by channel", parameters));
        }
    }

    private async Task<string> Plan(ListQuery query)
    {
        await using var session = await views.Read();
        return await Plan(session, query, ViewLists.Leads(session.Dialect));
    }

    private static async Task<string> Plan(ViewSession session, ListQuery query, ListReading reading)
    {
        query.Parameters.AddDynamicParams(new { limit = 51, after = "lead_9" });
        return await Plan(session, reading.Plain(query, query.Conditions + " and l.id < @after"), query.Parameters);
    }

    private static async Task<string> Plan(ViewSession session, string sql, object parameters) =>
        string.Join('\n', (await session.Query<(long, long, long, string Detail)>($"explain query plan {sql}", parameters)).Select(step => step.Detail));
}
