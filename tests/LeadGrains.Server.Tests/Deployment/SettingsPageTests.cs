using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadGrains.Server.Hosting;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Deployment;

/// <summary>
/// The table in docs/settings.md is what the options say: made from their types, defaults, ranges and comments.
/// LEADGRAINS_APPROVE=1 writes it anew.
/// </summary>
public sealed partial class SettingsPageTests
{
    private const string Begin = "<!-- made from the options; LEADGRAINS_APPROVE=1 renews it -->";

    [Fact]
    public async Task The_page_of_settings_tells_what_the_options_are()
    {
        var file = Repository.File("docs/settings.md");
        var page = await File.ReadAllTextAsync(file);
        var expected = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + "\n" + Table();
        if (Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1")
            await File.WriteAllTextAsync(file, expected);
        else
            Assert.True(page == expected, $"docs/settings.md is stale: run this test with LEADGRAINS_APPROVE=1 and look at what changes. It should end with:\n{Table()}");
    }

    internal static IEnumerable<string> EnvironmentNames() => All(ServerOptions.Section, new ServerOptions()).Select(setting => setting.Path.Replace(":", "__", StringComparison.Ordinal));

    private static string Table()
    {
        var text = new StringBuilder("\n| setting | environment | type | default | meaning |\n|---|---|---|---|---|\n");
        foreach (var (path, property, value) in All(ServerOptions.Section, new ServerOptions()))
            text.Append(CultureInfo.InvariantCulture, $"| `{path}` | `{path.Replace(":", "__", StringComparison.Ordinal)}` | {Kind(property)} | {Default(value)} | {Meaning(property)} |\n");
        return text.ToString();
    }

    private static IEnumerable<(string Path, PropertyInfo Property, object? Default)> All(string section, object options) =>
        options.GetType().GetProperties().Where(property => property.CanWrite).SelectMany(property =>
            Settings.IsGroup(property.PropertyType) && property.GetValue(options) is { } group
                ? All($"{section}:{property.Name}", group)
                : [($"{section}:{property.Name}", property, property.GetValue(options))]);

    private static string Kind(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = type switch
        {
            { IsEnum: true } => string.Join(", ", Enum.GetNames(type)),
            _ when type == typeof(TimeSpan) => "time",
            _ when type == typeof(bool) => "true, false",
            _ when type == typeof(Uri) => "address",
            _ when type == typeof(string) => "text",
            _ => "number",
        };
        var range = property.GetCustomAttribute<RangeAttribute>() is { } bounds ? $", {Edge(bounds.Minimum)} to {Edge(bounds.Maximum)}" : "";
        return kind + range + (property.IsDefined(typeof(SecretAttribute)) ? ", secret" : "");
    }

    private static string Edge(object bound) => bound switch
    {
        long.MaxValue or int.MaxValue or >= (double)long.MaxValue => "…",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => bound.ToString()!,
    };

    private static string Default(object? value) => value is null or "" ? "" : $"`{Edge(value)}`";

    private static string Meaning(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var docs = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var name = $"P:{type.FullName!.Replace('+', '.')}.{property.Name}";
        var summary = docs.Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == name)?.Element("summary");
        Assert.True(summary is not null, $"{name} has no comment that says what it is for");
        return Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.')[^1]}`",
        XElement other => other.Value,
        _ => node.ToString(SaveOptions.DisableFormatting).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
