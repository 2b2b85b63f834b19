using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Server.Playbooks.Checking;

/// <summary>Whether the parts of a playbook go together: codes once, what is referred to is there, numbers where numbers are compared.</summary>
internal sealed class ReferenceCheck(Place root, List<PlaybookMistake> mistakes)
{
    private readonly ImmutableArray<string> topics = root.Texts("topics", "code");

    public void Check()
    {
        Codes();
        foreach (var (list, field) in new[] { ("stages", "stage"), ("categories", "category"), ("strategies", "type"), ("markets", "type") })
            Whole(list, field);
        foreach (var list in new[] { "interactions", "knows" })
            EachOnce(root["relationships"].In(list), "kind");
        EachOnce(root.In("referralDuties"), "duty");
        foreach (var topic in root.In("topics"))
            Topic(topic);
        foreach (var rule in root.In("plausibility"))
            Rule(rule);
        foreach (var alert in root.In("alerts"))
            Alert(alert);
    }

    /// <summary>What goes by a name must be told from everything else that goes by one.</summary>
    private void Codes()
    {
        foreach (var list in new[] { "sources", "plausibility", "alerts", "segments" })
            Once(root.In(list).Select(item => item["code"]), $"another of {list}");
        Once(root.In("sources").SelectMany(group => group.In("channels")).Select(channel => channel["code"]), "another channel");
        OnceByNames("topics", topic => [topic["code"], topic["name"]["en"], topic["name"]["zh"]], "another topic");
        OnceByNames("units", unit => [unit["code"], .. unit.In("names")], "another unit");
    }

    private void Once(IEnumerable<Place> codes, string holder)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var code in codes.Where(code => code.Text is not null))
            if (!seen.TryAdd(code.Text!, code))
                Fault(code, "duplicate", $"'{Spelling.Short(code.Text!)}' is {holder}'s code on line {seen[code.Text!].Node!.Line}; give this one another");
    }

    /// <summary>Any name finds it, whatever case: none may belong to two.</summary>
    private void OnceByNames(string list, Func<Place, Place[]> names, string holder)
    {
        var seen = new Dictionary<string, (Place Owner, Place Name)>(StringComparer.OrdinalIgnoreCase);
        foreach (var owner in root.In(list))
            foreach (var name in names(owner).Where(name => name.Text is not null))
                if (!seen.TryAdd(name.Text!.Trim(), (owner, name)) && seen[name.Text!.Trim()].Owner != owner)
                    Fault(name, "duplicate", $"'{Spelling.Short(name.Text!)}' is what {holder} goes by on line {seen[name.Text!.Trim()].Name.Node!.Line}; give this one another name");
    }

    /// <summary>Each value of the enumeration once: how many there are has been checked.</summary>
    private void Whole(string list, string field)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = Shape.Playbook[list]!.Items![field]!.OneOf;
        foreach (var value in root.In(list).Select(item => item[field]).Where(value => value.Text is not null))
        {
            if (seen.TryAdd(value.Text!, value.Node!.Line))
                continue;
            var left = known.Except(root.Texts(list, field)).ToList();
            Fault(value, "duplicate", $"{value.Text} stands on line {seen[value.Text!]} already; {(left.Count > 0 ? $"still missing: {string.Join(", ", left)}" : "take one of them out")}");
        }
    }

    /// <summary>What is left out is as usual.</summary>
    private void EachOnce(IEnumerable<Place> items, string field)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in items.Select(item => item[field]).Where(kind => kind.Text is not null))
            if (!seen.TryAdd(kind.Text!, kind.Node!.Line))
                Fault(kind, "duplicate", $"{kind.Text} stands on line {seen[kind.Text!]} already; take one of them out");
    }

    private void Topic(Place topic)
    {
        var (unit, compares) = (topic["unit"], topic["compares"].Text);
        if (unit.Text is not { } code)
            return;
        var known = root.Texts("units", "code");
        foreach (var part in code.Split('/').Where(part => !known.Contains(part)))
            Fault(unit, "reference", $"there is no unit '{Spelling.Short(part)}'; {Spelling.Remedy(part, known)}");
        if (compares is nameof(Comparison.Text) or nameof(Comparison.Several))
            Fault(unit, "combination", $"a unit goes with numbers; take it out, or write compares: {nameof(Comparison.Number)}");
    }

    private void Rule(Place rule)
    {
        foreach (var side in new[] { rule["left"], rule["right"] })
            NumberTopic(side, "a rule compares numbers");
        var (most, least) = (rule["most"], rule["least"]);
        if (rule.Node is Yaml.YamlMap && most.Node is null && least.Node is null)
            Fault(rule, "required", "without 'most' and 'least' this never warns; add one of them");
        if (most.Number is { } above && least.Number is { } below && below > above)
            Fault(least, "range", $"'least' ({below}) is above 'most' ({above}): then it always warns; exchange them");
    }

    private void Alert(Place alert)
    {
        var topic = alert["topic"];
        if (!Enum.TryParse<AlertTrigger>(alert["on"].Text, out var trigger))
            TopicExists(topic);
        else if (trigger is AlertTrigger.ContactLeft or AlertTrigger.DecisionMakerChanged)
        {
            if (topic.Node is not null)
                Fault(topic, "combination", $"{trigger} is not about facts; take the topic out");
        }
        else if (topic.Node is null && alert.Node is Yaml.YamlMap)
            Fault(alert, "required", $"{trigger} is about facts of a topic; add 'topic'");
        else if (trigger is AlertTrigger.FactRose or AlertTrigger.FactFell)
            NumberTopic(topic, $"{trigger} compares numbers");
        else
            TopicExists(topic);
    }

    private void NumberTopic(Place reference, string why)
    {
        if (!TopicExists(reference))
            return;
        var compares = root.In("topics").First(topic => topic["code"].Text == reference.Text)["compares"].Text;
        if (compares is nameof(Comparison.Text) or nameof(Comparison.Several))
            Fault(reference, "combination", $"{why}, and '{reference.Text}' has compares: {compares}; choose a topic with compares: {nameof(Comparison.Number)}");
    }

    private bool TopicExists(Place reference)
    {
        if (reference.Text is not { } code)
            return false;
        if (topics.Contains(code))
            return true;
        Fault(reference, "reference", $"there is no topic '{Spelling.Short(code)}'; {Spelling.Remedy(code, topics)}");
        return false;
    }

    private void Fault(Place place, string code, string message) => mistakes.Add(new(place.Node!.Line, place.Path, code, message));
}
