using System.Collections.Immutable;

namespace LeadGrains.Server.Playbooks.Yaml;

/// <summary>A piece of YAML with its place.</summary>
/// <param name="Line">Where it begins, from 1.</param>
internal abstract record YamlNode(int Line);

/// <param name="IsPlain">Written without quotes: then what looks like a number is one.</param>
internal sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlNode(Line)
{
    /// <summary>As YAML 1.2 has it: nothing at all, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

/// <param name="Fields">Each name once; in the order of the text.</param>
internal sealed record YamlMap(int Line, ImmutableArray<YamlField> Fields) : YamlNode(Line)
{
    public YamlNode? this[string name] => Fields.FirstOrDefault(field => field.Name == name)?.Value;
}

internal sealed record YamlField(int Line, string Name, YamlNode Value);
