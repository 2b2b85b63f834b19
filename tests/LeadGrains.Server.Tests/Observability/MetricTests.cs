using System.Text.RegularExpressions;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Observability;

/// <summary>What an operator sees at <c>/metrics</c>, and what the suggested alerts rest on.</summary>
public sealed partial class MetricTests
{
    [Fact]
    public async Task Commands_appends_projector_watchers_and_grains_are_measured()
    {
        await using var server = await RunningServer.Start();
        var account = (await server.Client().Make("/accounts", new { name = "Measured Works" })).Id();
        var lead = (await server.Client().Make("/leads", new { title = "measured", accountId = account, source = new { channel = "call" } })).Id();
        await (await server.Client().Post($"/leads/{lead}/win", new { amount = new { value = "1.00", currency = "CNY" } })).Content.ReadAsStringAsync();
        using var over = new CancellationTokenSource();
        await using var watch = EventStreamWatch.Events(server.Client(), "workspace", 0, over.Token).GetAsyncEnumerator(over.Token);
        Assert.True(await watch.MoveNextAsync());

        await server.Client().GetStringAsync($"/api/v1/leads/{lead}/graph?depth=2");
        var metrics = await server.Client().GetStringAsync("/metrics");
        Assert.Contains("leadgrains_command_duration_seconds_count{kind=\"CreateLead\",outcome=\"changed\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("leadgrains_append_duration_seconds_bucket{outcome=\"committed\",le=\"0.001\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("leadgrains_append_batch_size_bucket{le=\"512\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("leadgrains_grain_live{kind=\"Lead\"}", metrics, StringComparison.Ordinal);
        Assert.Equal(1, Value(metrics, "leadgrains_watchers"));
        Assert.True(Value(metrics, "leadgrains_log_head") > 0);
        Assert.Equal(Value(metrics, "leadgrains_log_head"), Value(metrics, "leadgrains_projector_position") + Value(metrics, "leadgrains_projector_lag"));
        Assert.Equal((1, 2), (Value(metrics, "leadgrains_relations"), Value(metrics, "leadgrains_relations_nodes")));
        Assert.True(Value(metrics, "leadgrains_relations_rows_bytes") > 0);
        Assert.True(Value(metrics, "leadgrains_projector_age_seconds") >= 0);
        await over.CancelAsync();
    }

    /// <summary>An alert on a metric that no longer exists would be silent for ever.</summary>
    [Fact]
    public async Task Every_metric_of_the_alerts_exists_and_every_alert_is_explained()
    {
        await using var server = await RunningServer.Start();
        var declared = server.Get<LeadGrains.Server.Observability.MetricStore>().Collect().Select(family => LeadGrains.Server.Observability.PrometheusText.Name(family.Instrument)).ToHashSet(StringComparer.Ordinal);
        var rules = await File.ReadAllTextAsync(Repository.File("config/prometheus/alerts.yaml"));
        var page = await File.ReadAllTextAsync(Repository.File("docs/operations.md"));
        var used = Expressions().Matches(rules).SelectMany(rule => Names().Matches(rule.Value)).Select(name => EndingOfHistogram().Replace(name.Value, "")).Distinct().ToList();
        Assert.NotEmpty(used);
        Assert.All(used, name => Assert.Contains(name, declared));
        var alerts = Alerts().Matches(rules).Select(alert => alert.Groups["name"].Value).ToList();
        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.Contains($"`{alert}`", page, StringComparison.Ordinal));
    }

    private static double Value(string metrics, string name) =>
        double.Parse(metrics.Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("expr: .*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expressions();

    [GeneratedRegex("alert: (?<name>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alerts();

    [GeneratedRegex("(leadgrains|http_server|kestrel|dotnet|process)_[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex("(?<=_seconds|_size)_(bucket|count|sum)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndingOfHistogram();
}
