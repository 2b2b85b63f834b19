using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Playbooks.Checking;
using LeadGrains.Server.Playbooks.Yaml;

namespace LeadGrains.Server.Playbooks;

/// <summary>Makes a playbook of its text, or says everything that is wrong with it.</summary>
public static class PlaybookText
{
    /// <summary>The longest text, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostMistakes = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <param name="utf8">The text as it lies in a file.</param>
    /// <returns>The playbook; or null and, by line, at least one mistake.</returns>
    public static (WrittenPlaybook? Playbook, ImmutableArray<PlaybookMistake> Mistakes) Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes)
            return (null, [new(1, "", "limit", $"this is too long; a playbook has at most {MostBytes:N0} bytes")]);
        try
        {
            return Read(Utf8.GetString(utf8).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException e)
        {
            return (null, [new(1 + utf8[..Math.Max(0, e.Index)].Count((byte)'\n'), "", "syntax", "this is not UTF-8; save the file as UTF-8")]);
        }
    }

    /// <summary>Where a control character stands that is neither a tab nor ends a line; -1: nowhere. Some end a text for its reader, or can't be stored.</summary>
    internal static int Invisible(string text) => text.AsSpan().IndexOfAny(Controls);

    private static (WrittenPlaybook? Playbook, ImmutableArray<PlaybookMistake> Mistakes) Read(string text)
    {
        if (Invisible(text) is var at and >= 0)
            return (null, [new(1 + text.AsSpan(0, at).Count('\n'), "", "syntax", $"there is a character that can't be seen (U+{(int)text[at]:X4}); take it out")]);
        var (root, found) = YamlText.Read(text);
        List<PlaybookMistake> mistakes = [.. found];
        if (root is not null)
        {
            new ShapeCheck(mistakes).Check(root, Shape.Playbook, "");
            new ReferenceCheck(new(root, ""), mistakes).Check();
        }
        return mistakes.Count > 0
            ? (null, [.. mistakes.OrderBy(mistake => mistake.Line).Take(MostMistakes)])
            : (new(ToJson(root!, Shape.Playbook).Deserialize<Playbook>(Json)!, text), []);
    }

    /// <summary>What is in shape, as JSON: an absent list is an empty one, text stays text.</summary>
    private static JsonNode ToJson(YamlNode node, Shape shape) => (node, shape.Kind) switch
    {
        (YamlMap map, _) => new JsonObject(map.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)ToJson(field.Value, shape[field.Name]!)))),
        (YamlList list, _) => new JsonArray([.. list.Items.Select(item => ToJson(item, shape.Items!))]),
        (YamlScalar scalar, ShapeKind.Text) => JsonValue.Create(scalar.Text),
        (YamlScalar scalar, ShapeKind.Integer) => JsonValue.Create((long)ShapeCheck.Number(scalar.Text)!),
        (YamlScalar scalar, _) => JsonValue.Create(ShapeCheck.Number(scalar.Text)!.Value),
        _ => throw new InvalidOperationException($"line {node.Line} is not in shape"),
    };
}
