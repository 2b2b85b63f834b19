using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Playbooks;

/// <summary>
/// The schema that editors use is what the reader checks by. Here it is held against what the reader makes of it: the same fields with the same
/// types, whether they may be absent, and the same enumerations.
/// </summary>
public sealed class PlaybookSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.File("config/playbook.schema.json"))).RootElement;

    [Fact]
    public void The_schema_and_the_records_agree()
    {
        var differences = new List<string>();
        Compare(typeof(Playbook), Schema, "$", differences);
        Assert.Empty(differences);
    }

    [Fact]
    public void It_is_of_the_version_that_it_says_and_allows_nothing_unknown()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.GetProperty("$schema").GetString());
        var objects = Schema.GetProperty("$defs").EnumerateObject().Select(one => one.Value).Append(Schema).Where(one => one.GetProperty("type").GetString() == "object");
        Assert.All(objects, one => Assert.False(one.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void The_delivered_playbook_names_it() =>
        Assert.StartsWith("# yaml-language-server: $schema=playbook.schema.json\n", ThePlaybook.Delivered.Yaml, StringComparison.Ordinal);

    private static void Compare(Type type, JsonElement schema, string path, List<string> differences)
    {
        schema = Resolve(schema);
        var kind = schema.GetProperty("type").GetString();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            Compare(type.GenericTypeArguments[0], kind == "array" ? schema.GetProperty("items") : schema, path + "[]", differences);
        else if (type.IsEnum)
            Same(path, Enum.GetNames(type), schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!), differences);
        else if (type.Namespace == typeof(Playbook).Namespace)
            CompareFields(type, schema, path, differences);
        else if (kind != Kind(type))
            differences.Add($"{path} is {type.Name}, but {kind}");
    }

    private static void CompareFields(Type type, JsonElement schema, string path, List<string> differences)
    {
        var fields = schema.GetProperty("properties").EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var parameters = type.GetConstructors().Single().GetParameters();
        Same(path, parameters.Select(Name), fields.Keys, differences);
        // A number that is absent is 0: only the tolerance means that.
        var required = parameters.Where(parameter => !MayBeNull(parameter) && parameter.Name != nameof(Topic.Tolerance)).Select(Name);
        Same(path + " required", required, schema.GetProperty("required").EnumerateArray().Select(field => field.GetString()!), differences);
        foreach (var parameter in parameters.Where(parameter => fields.ContainsKey(Name(parameter))))
            Compare(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, fields[Name(parameter)], $"{path}.{Name(parameter)}", differences);
    }

    private static void Same(string path, IEnumerable<string> ours, IEnumerable<string> theirs, List<string> differences)
    {
        var (left, right) = (ours.ToHashSet(StringComparer.Ordinal), theirs.ToHashSet(StringComparer.Ordinal));
        if (!left.SetEquals(right)) differences.Add($"{path}: the record has {string.Join(", ", left.Except(right))}; the schema has {string.Join(", ", right.Except(left))}");
    }

    private static string Name(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);

    private static bool MayBeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static string Kind(Type type) => type == typeof(int) ? "integer" : type == typeof(string) ? "string" : "number";

    private static JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var name) ? Resolve(Schema.GetProperty("$defs").GetProperty(name.GetString()!["#/$defs/".Length..])) : schema;
}
