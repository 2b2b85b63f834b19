using System.Globalization;
using System.Text.RegularExpressions;
using LeadGrains.Server.Playbooks.Yaml;

namespace LeadGrains.Server.Playbooks.Checking;

/// <summary>Whether each piece is what may stand at its place: fields, types, lengths, ranges, enumerations.</summary>
internal sealed partial class ShapeCheck(List<PlaybookMistake> mistakes)
{
    public void Check(YamlNode node, Shape shape, string path)
    {
        switch (node, shape.Kind)
        {
            case (YamlMap map, ShapeKind.Map):
                Fields(map, shape, path);
                break;
            case (YamlList list, ShapeKind.List):
                Items(list, shape, path);
                break;
            case (YamlScalar scalar, ShapeKind.Text) when !scalar.IsNothing && !(scalar.IsPlain && IsNoText(scalar.Text)):
                Text(scalar, shape, path);
                break;
            case (YamlScalar { IsPlain: true } scalar, ShapeKind.Number or ShapeKind.Integer) when Number(scalar.Text) is { } number:
                Range(scalar, number, shape, path);
                break;
            default:
                Fault(node, path, "type", $"expected {Expected(shape)}, found {Found(node)}{Remedy(node, shape)}");
                break;
        }
    }

    /// <summary>The number that a plain scalar is, as JSON writes numbers.</summary>
    public static decimal? Number(string text) =>
        NumberForm().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Fields(YamlMap map, Shape shape, string path)
    {
        foreach (var field in map.Fields)
        {
            var within = Within(path, field.Name);
            if (shape[field.Name] is { } known)
                Check(field.Value, known, within);
            else
                mistakes.Add(new(field.Line, within, "unknown", $"there is no field '{Spelling.Short(field.Name)}' here; {Unknown(field, Missing(map, shape))}"));
        }
        foreach (var (name, known) in shape.Fields.Where(field => shape.Required.Contains(field.Name) && map[field.Name] is null))
            Fault(map, Within(path, name), "required", $"'{name}' is missing; add it: {Wanted(known)}");
    }

    /// <summary>Within braces a comma ends a text without quotes: what follows it looks like a field.</summary>
    private static string Unknown(YamlField field, List<string> missing) =>
        field.Value is YamlScalar { IsNothing: true } && Spelling.Closest(field.Name, missing) is null ? "a text with a comma in it needs quotes" : Spelling.Remedy(field.Name, missing);

    /// <summary>What a misspelt field may have been meant to be: rather one that is not there yet.</summary>
    private static List<string> Missing(YamlMap map, Shape shape)
    {
        var missing = shape.Fields.Select(field => field.Name).Where(name => map[name] is null).ToList();
        return missing.Count > 0 ? missing : [.. shape.Fields.Select(field => field.Name)];
    }

    private void Items(YamlList list, Shape shape, string path)
    {
        Length(list, list.Items.Length, shape, path, "items");
        for (var i = 0; i < Math.Min(list.Items.Length, shape.Length.Most); i++)
            Check(list.Items[i], shape.Items!, $"{path}[{i}]");
        if (!shape.EachOnce)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, i) in list.Items.OfType<YamlScalar>().Select((item, i) => (item, i)))
            if (!seen.Add(item.Text))
                Fault(item, $"{path}[{i}]", "duplicate", $"'{Spelling.Short(item.Text)}' stands in this list already; take one of them out");
    }

    private void Text(YamlScalar scalar, Shape shape, string path)
    {
        var text = scalar.Text;
        if (shape.OneOf is [_, ..] names && !names.Contains(text))
            Fault(scalar, path, "enum", $"'{Spelling.Short(text)}' is none of {string.Join(", ", names)}{(Spelling.Closest(text, names) is { } meant ? $"; did you mean '{meant}'?" : "")}");
        else if (string.IsNullOrWhiteSpace(text) && shape.Length.Least > 0)
            Fault(scalar, path, "empty", $"nothing is written here; expected {Wanted(shape)}");
        else if (PlaybookText.Invisible(text) >= 0)
            Fault(scalar, path, "pattern", "there is a character in it that can't be seen; take it out");
        else if (text.Length > shape.Length.Most)
            Length(scalar, text.Length, shape, path, "characters");
        else if (shape.Pattern is { } pattern && !pattern.IsMatch(text))
            Fault(scalar, path, "pattern", $"'{Spelling.Short(text)}' is not in the right form; expected {Wanted(shape)}");
    }

    private void Range(YamlScalar scalar, decimal number, Shape shape, string path)
    {
        var (least, most) = shape.Range;
        if (shape.Kind == ShapeKind.Integer && number != decimal.Truncate(number))
            Fault(scalar, path, "type", $"{scalar.Text} is not a whole number; expected {Expected(shape)}");
        else if (number < least || number > most || shape.AboveLeast && number == least)
            Fault(scalar, path, "range", $"{Spelling.Short(scalar.Text)} is out of range; expected {Expected(shape)}");
    }

    private void Length(YamlNode node, int length, Shape shape, string path, string of)
    {
        var (least, most) = shape.Length;
        if (length < least)
            Fault(node, path, "length", $"{length} {of} are too few; at least {least}: {Wanted(shape)}");
        else if (length > most)
            Fault(node, path, "length", $"{length} {of} are too many; at most {most}");
    }

    private void Fault(YamlNode node, string path, string code, string message) => mistakes.Add(new(node.Line, path, code, message));

    private static string Within(string path, string field) => path.Length == 0 ? Spelling.Short(field) : $"{path}.{Spelling.Short(field)}";

    private static string Wanted(Shape shape) => shape.Description.Length > 0 ? shape.Description : Expected(shape);

    private static string Expected(Shape shape) => shape.Kind switch
    {
        ShapeKind.Map => $"fields ({string.Join(", ", shape.Fields.Select(field => field.Name))})",
        ShapeKind.List => "a list",
        ShapeKind.Text => "text",
        ShapeKind.Integer => $"a whole number from {shape.Range.Least} to {shape.Range.Most}",
        _ => shape.AboveLeast ? $"a number above {shape.Range.Least}, at most {shape.Range.Most}" : $"a number from {shape.Range.Least} to {shape.Range.Most}",
    };

    private static string Found(YamlNode node) => node switch
    {
        YamlMap => "fields",
        YamlList => "a list",
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar scalar => $"'{Spelling.Short(scalar.Text)}'",
        _ => "something else",
    };

    private static string Remedy(YamlNode node, Shape shape) => (node, shape.Kind) switch
    {
        (YamlScalar { IsNothing: true }, _) => "; fill it in, or take an optional field out",
        (YamlScalar { IsPlain: true }, ShapeKind.Text) => "; put it into quotes",
        (YamlScalar { IsPlain: false } scalar, ShapeKind.Number or ShapeKind.Integer) when Number(scalar.Text) is not null => "; take the quotes away",
        (_, ShapeKind.List) => "; write [a, b] or one - item a line",
        _ => "",
    };

    /// <summary>What YAML takes for a number, a truth value or nothing.</summary>
    private static bool IsNoText(string text) => text is "true" or "false" || Number(text) is not null;

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberForm();
}
