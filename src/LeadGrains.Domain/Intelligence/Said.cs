using System.Runtime.CompilerServices;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>What of a fact is compared with others.</summary>
/// <param name="Text">Null where a number is compared instead, or the words were erased.</param>
/// <param name="IsValue">A value, not a sentence.</param>
internal sealed record Said(FactId Id, Measure? Number, string? Text, bool IsValue)
{
    /// <summary>Worked out once for each fact and topic, however often its matter is judged.</summary>
    private static readonly ConditionalWeakTable<Fact, Known> Remembered = [];

    public static Said By(Fact fact, Topic? topic, Playbook playbook)
    {
        if (Remembered.TryGetValue(fact, out var known) && ReferenceEquals(known.Playbook, playbook)) return known.Said;
        var said = Of(fact, topic, playbook);
        Remembered.AddOrUpdate(fact, new(playbook, said));
        return said;
    }

    public bool Agrees(Said other, double tolerance) => Number!.Value.Agrees(other.Number!.Value, tolerance);

    private static Said Of(Fact fact, Topic? topic, Playbook playbook)
    {
        var (value, unit) = (fact.Value?.Text, fact.Unit ?? topic?.Unit);
        var number = topic?.Compares is Comparison.Several or Comparison.Text ? null : Measure.Of(value, unit, playbook);
        var text = number is null ? value ?? fact.Statement.Text : null;
        return new(fact.Id, number, text is null ? null : Wording.Key(value is null ? text : $"{value} {unit}"), value is not null);
    }

    private sealed record Known(Playbook Playbook, Said Said);
}
