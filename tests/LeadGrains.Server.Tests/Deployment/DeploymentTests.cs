using LeadGrains.Testing;
using Microsoft.AspNetCore.Routing;
using YamlDotNet.RepresentationModel;

namespace LeadGrains.Server.Tests.Deployment;

/// <summary>What is kept for systemd and Kubernetes names settings, paths and ports that exist.</summary>
public sealed class DeploymentTests
{
    [Fact]
    public async Task The_manifest_names_settings_paths_and_ports_that_exist()
    {
        var objects = Documents("config/kubernetes/leadgrains.yaml").ToList();
        Assert.Equal(["ConfigMap", "NetworkPolicy", "PodDisruptionBudget", "Service", "Service", "ServiceAccount", "StatefulSet"], objects.Select(one => Text(one, "kind")).Order(StringComparer.Ordinal));
        var known = SettingsPageTests.EnvironmentNames().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var config = (YamlMappingNode)objects.Single(one => Text(one, "kind") == "ConfigMap")["data"];
        var container = Container(objects);
        var names = config.Children.Keys.Select(Text).Concat(((YamlSequenceNode)container["env"]).Select(one => Text(one, "name")));
        Assert.All(names.Where(name => name.StartsWith("LeadGrains__", StringComparison.Ordinal)).Select(WithoutFile), name => Assert.Contains(name, known));

        await using var server = await RunningServer.Start();
        var routes = server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet(StringComparer.Ordinal);
        var ports = ((YamlSequenceNode)container["ports"]).ToDictionary(port => Text(port, "name"), port => Text(port, "containerPort"));
        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
        {
            var get = container[probe]["httpGet"];
            Assert.Contains(Text(get, "path"), routes);
            Assert.Contains(Text(get, "port"), ports.Keys);
        }
        Assert.EndsWith($":{ports["http"]}", Text(config, "ASPNETCORE_URLS"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pods_get_longer_to_end_than_the_server_takes()
    {
        var objects = Documents("config/kubernetes/leadgrains.yaml").ToList();
        var config = objects.Single(one => Text(one, "kind") == "ConfigMap")["data"];
        var takes = TimeSpan.Parse(Text(config, "LeadGrains__Drain__Notice")) + TimeSpan.Parse(Text(config, "LeadGrains__Drain__Timeout"));
        var pod = objects.Single(one => Text(one, "kind") == "StatefulSet")["spec"]["template"]["spec"];
        Assert.True(TimeSpan.FromSeconds(int.Parse(Text(pod, "terminationGracePeriodSeconds"))) > takes);
    }

    [Fact]
    public async Task The_unit_names_settings_that_exist()
    {
        var known = SettingsPageTests.EnvironmentNames().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unit = await File.ReadAllTextAsync(Repository.File("config/systemd/leadgrains.service"));
        var named = unit.Split('\n', ' ', '=').Where(word => word.StartsWith("LeadGrains__", StringComparison.Ordinal)).Select(WithoutFile);
        Assert.All(named, name => Assert.Contains(name, known));
    }

    private static YamlNode Container(IEnumerable<YamlNode> objects) =>
        objects.Single(one => Text(one, "kind") == "StatefulSet")["spec"]["template"]["spec"]["containers"][0];

    private static IEnumerable<YamlNode> Documents(string path)
    {
        using var text = File.OpenText(Repository.File(path));
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents.Select(document => document.RootNode);
    }

    private static string WithoutFile(string name) => name.EndsWith("_FILE", StringComparison.Ordinal) ? name[..^"_FILE".Length] : name;

    private static string Text(YamlNode node, string key) => Text(node[key]);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
