using System.Collections.Immutable;
using LeadGrains.Server.Playbooks.Checking;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LeadGrains.Server.Playbooks.Yaml;

/// <summary>
/// Reads YAML into nodes that know their lines. What makes a text larger than it looks (anchors and aliases) and what is nested beyond reason
/// is not taken; nothing is made of tags.
/// </summary>
internal sealed class YamlText
{
    private const int MostLevels = 16;

    private readonly Parser parser;
    private readonly List<PlaybookMistake> mistakes = [];

    /// <summary>Of what was read last.</summary>
    private int line = 1;

    private YamlText(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The text's root; null when there is none, or the text could not be read to its end: then a mistake says why.</summary>
    public static (YamlNode? Root, IReadOnlyList<PlaybookMistake> Mistakes) Read(string text)
    {
        var reading = new YamlText(text);
        try
        {
            return (reading.Document(), reading.mistakes);
        }
        catch (YamlException e)
        {
            reading.Fault((int)e.Start.Line, "", "syntax", $"this is no YAML{(e.End.Line > e.Start.Line ? $" (to line {e.End.Line})" : "")}: {Reason(e)}");
            return (null, reading.mistakes);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser gives up in such ways too.
            reading.Fault(reading.line, "", "syntax", "from here on this is no YAML. Look at the indentation, colons, brackets and quotes here and just below");
            return (null, reading.mistakes);
        }
    }

    private static string Reason(YamlException e)
    {
        var reason = (e.InnerException as YamlException ?? e).Message;
        var place = reason.IndexOf("): ", StringComparison.Ordinal);
        return (reason.StartsWith('(') && place > 0 ? reason[(place + 3)..] : reason).TrimEnd('.') + ". Look at the indentation, colons and quotes here and just above";
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            Fault(1, "", "empty", "there is nothing in this file; a playbook begins with its stages");
            return null;
        }
        var root = Node("", 1);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            Fault((int)second.Start.Line, "", "syntax", "a second document begins here; a playbook is one: take the line --- out");
        return root;
    }

    private YamlNode Node(string path, int level)
    {
        var next = parser.Current ?? throw new YamlException("it ends too early");
        line = (int)next.Start.Line;
        if (level > MostLevels)
            throw new YamlException(next.Start, next.End, $"more than {MostLevels} levels");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Refused(alias.Start.Line, path, $"'*{alias.Value}' stands for something written elsewhere; write it out here");
        var start = (NodeEvent)next;
        if (!start.Anchor.IsEmpty)
            Fault((int)start.Start.Line, path, "anchor", $"anchors are not taken; take '&{start.Anchor.Value}' out");
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
            Fault((int)start.Start.Line, path, "tag", $"tags are not taken; take '{start.Tag.Value}' out");
        return start switch
        {
            SequenceStart => List(path, level),
            MappingStart => Map(path, level),
            _ => Scalar(),
        };
    }

    private YamlScalar Scalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new((int)scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList List(string path, int level)
    {
        var begin = (int)parser.Consume<SequenceStart>().Start.Line;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node($"{path}[{items.Count}]", level + 1));
        return new(begin, items.ToImmutable());
    }

    private YamlMap Map(string path, int level)
    {
        var begin = (int)parser.Consume<MappingStart>().Start.Line;
        var fields = new Dictionary<string, YamlField>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(path, level + 1) is not YamlScalar name)
            {
                Fault(begin, path, "syntax", "a field's name is a word");
                Node(path, level + 1);
                continue;
            }
            var within = path.Length == 0 ? Spelling.Short(name.Text) : $"{path}.{Spelling.Short(name.Text)}";
            var field = new YamlField(name.Line, name.Text, Node(within, level + 1));
            if (!fields.TryAdd(name.Text, field))
                Fault(name.Line, within, "duplicate", $"'{Spelling.Short(name.Text)}' stands on line {fields[name.Text].Line} already; take one of them out");
        }
        return new(begin, [.. fields.Values.OrderBy(field => field.Line)]);
    }

    private YamlScalar Refused(long line, string path, string message)
    {
        Fault((int)line, path, "alias", message);
        return new((int)line, "", IsPlain: false);
    }

    private void Fault(int line, string path, string code, string message) => mistakes.Add(new(Math.Max(line, 1), path, code, message));
}
