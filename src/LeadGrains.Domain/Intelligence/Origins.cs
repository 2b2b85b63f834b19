namespace LeadGrains.Domain.Intelligence;

/// <summary>Where what several say really comes from: two who have it from the same third are one source.</summary>
internal sealed class Origins
{
    private readonly Dictionary<string, string> heardFrom = new(StringComparer.Ordinal);

    /// <param name="matter">All facts of one matter, those that no longer stand included: who told whom stays true.</param>
    public Origins(Matter matter)
    {
        foreach (var known in matter.Facts)
        {
            var source = known.Fact.Source;
            if (source is { Ref.Key: { } who, HeardFrom.Key: { } from } && who != from) heardFrom[who] = from;
        }
    }

    /// <summary>The source at the beginning of the chain; of a circle, one of it, the same for all who come to it.</summary>
    public string Of(Fact fact)
    {
        var first = fact.Source.HeardFrom?.Key ?? fact.Source.Ref.Key ?? fact.Id.Value;
        if (heardFrom.Count == 0) return first;
        var passed = new List<string> { first };
        while (heardFrom.TryGetValue(first, out var before))
        {
            if (passed.IndexOf(before) is >= 0 and var entry) return passed.Skip(entry).Min(StringComparer.Ordinal)!;
            passed.Add(first = before);
        }
        return first;
    }
}
