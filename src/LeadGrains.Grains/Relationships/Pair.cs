using LeadGrains.Domain.Contacts;

namespace LeadGrains.Grains.Relationships;

/// <summary>All relations of two nodes, as one of them sees them.</summary>
internal struct Pair
{
    /// <summary>Beside the kinds: etiquette was broken between them.</summary>
    public const uint Broken = 1u << 31;

    /// <summary>Beside the kinds: rows tell of them, perhaps of what is over or was never so.</summary>
    public const uint Noted = 1u << 30;

    /// <summary>Kinds of relations from this one to the other.</summary>
    public uint Out;

    /// <summary>And from the other to this one.</summary>
    public uint In;

    /// <summary>Sum of the weights of what they had to do with each other, at the index's epoch.</summary>
    public float Contact;

    /// <summary>Of breaches of etiquette.</summary>
    public float Breaches;

    /// <summary>How far this one sways the other, and is swayed; 65,535 is 1.</summary>
    public ushort Sways, Swayed;

    public readonly bool IsEmpty => (Out | In) == 0;

    public readonly bool IsNoted => (Out & Noted) != 0;

    public readonly Pair Mirrored => new() { Out = In, In = Out, Contact = Contact, Breaches = Breaches, Sways = Swayed, Swayed = Sways };

    public void Open(RelationKind kind)
    {
        var bit = 1u << (int)kind;
        if ((bit & KindSet.Roles) != 0) Out &= ~KindSet.Roles;
        // Who came back works there now.
        if (kind == RelationKind.FormerEmployment && (Out & KindSet.Of(RelationKind.Employment).Bits) != 0) return;
        if (kind == RelationKind.Employment) Out &= ~KindSet.Of(RelationKind.FormerEmployment).Bits;
        Out |= bit;
    }

    public void Close(RelationKind kind)
    {
        var bit = 1u << (int)kind;
        if (kind == RelationKind.Employment)
        {
            Out &= ~KindSet.Roles;
            if ((Out & bit) != 0) Out |= KindSet.Of(RelationKind.FormerEmployment).Bits;
        }
        if (kind == RelationKind.Influence) Sways = 0;
        Out &= ~bit;
    }

    public void Note()
    {
        Out |= Noted;
        In |= Noted;
    }

    /// <param name="weight">At the epoch.</param>
    public void Meet(double weight)
    {
        Contact = (float)Math.Min(float.MaxValue, Contact + weight);
        Out |= KindSet.InTouch;
        In |= KindSet.InTouch;
    }

    /// <inheritdoc cref="Meet"/>
    public void Break(double weight)
    {
        Breaches = (float)Math.Min(float.MaxValue, Breaches + weight);
        Out |= Broken;
        In |= Broken;
    }

    /// <summary>They were in one class together, or not.</summary>
    public void Match(bool together)
    {
        Out = together ? Out | KindSet.SameClass : Out & ~KindSet.SameClass;
        In = together ? In | KindSet.SameClass : In & ~KindSet.SameClass;
    }

    public void Sway(double weight)
    {
        Sways = (ushort)Math.Round(Math.Clamp(weight, 0, 1) * ushort.MaxValue);
        Out |= KindSet.Influence;
    }
}

/// <summary>What is said of how far one sways another, per account; the greatest counts.</summary>
internal sealed class SwayWords
{
    private readonly Dictionary<(int, int), List<(int Place, InfluenceBasis Basis, double Weight)>> words = [];

    /// <returns>How far all in all.</returns>
    public double Say(int from, int to, int place, InfluenceBasis basis, double weight)
    {
        if (!words.TryGetValue((from, to), out var said)) words[(from, to)] = said = new(1);
        said.RemoveAll(word => word.Place == place && word.Basis == basis);
        said.Add((place, basis, weight));
        return said.Max(word => said.Any(other => other.Place == word.Place && other.Basis > word.Basis) ? 0 : word.Weight);
    }

    public void Forget(int node)
    {
        foreach (var pair in words.Keys.Where(pair => pair.Item1 == node || pair.Item2 == node).ToList()) words.Remove(pair);
    }
}
