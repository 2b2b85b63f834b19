using System.Collections.Immutable;
using LeadGrains.Server.Playbooks.Yaml;

namespace LeadGrains.Server.Playbooks.Checking;

/// <summary>A piece of the text and its path, to look things up in whatever stands there: what is not in shape is passed over, as it is told already.</summary>
internal readonly record struct Place(YamlNode? Node, string Path)
{
    public Place this[string field] => new((Node as YamlMap)?[field], Path.Length == 0 ? field : $"{Path}.{field}");

    public IEnumerable<Place> Items
    {
        get
        {
            var path = Path;
            return (Node as YamlList)?.Items.Select((item, i) => new Place(item, $"{path}[{i}]")) ?? [];
        }
    }

    /// <summary>Null when there is no text.</summary>
    public string? Text => Node is YamlScalar { IsNothing: false, Text: { Length: > 0 } text } ? text : null;

    public decimal? Number => Node is YamlScalar { IsPlain: true } scalar ? ShapeCheck.Number(scalar.Text) : null;

    public IEnumerable<Place> In(string list) => this[list].Items;

    public ImmutableArray<string> Texts(string list, string field) => [.. In(list).Select(item => item[field].Text).OfType<string>()];
}
