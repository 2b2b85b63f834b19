using System.Numerics;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// What ties one thing to another. From an account: "the other is my Parent, …". From a contact to an account: employment, or the buying role held
/// there. Between people: how one knows or sways the other, or that they had to do with each other. From a lead: its account, and who referred it and may be named.
/// From a contact to a lead: a customer signal. From one of ours to what they own. From a person to a class of a school that they attended; between two
/// people: that they were in one class together, as follows from that.
/// </summary>
public enum RelationKind
{
    Parent, Supplier, Customer, Partner, Competitor,
    Employment, FormerEmployment,
    DecisionMaker, Influencer, Executor, Informant, Guide, Leaver,
    Colleague, FormerColleague, Classmate, Friend, Relative, Professional, MetAt,
    Influence, InTouch,
    Lead, Signal, Owns, ReferredBy,
    Attended, SameClass,
}

/// <summary>Some kinds of relations.</summary>
/// <param name="Bits">One per kind.</param>
public readonly record struct KindSet(uint Bits)
{
    public static readonly KindSet All = new((1u << (int)(RelationKind.SameClass + 1)) - 1);

    internal const int FirstKnows = (int)RelationKind.Colleague;
    internal const uint Knows = 0x7Fu << FirstKnows;
    internal const uint Roles = 0x3Fu << (int)RelationKind.DecisionMaker;
    internal const uint InTouch = 1u << (int)RelationKind.InTouch;
    internal const uint Influence = 1u << (int)RelationKind.Influence;

    internal const uint SameClass = 1u << (int)RelationKind.SameClass;

    /// <summary>What an introduction can go along.</summary>
    internal const uint Carrying = Knows | InTouch | Influence | SameClass;

    /// <summary>How two know each other: who were in one class are classmates.</summary>
    /// <param name="kinds">Of both directions.</param>
    internal static uint KnowsOf(uint kinds) =>
        ((kinds & Knows) | ((kinds & SameClass) >> ((int)RelationKind.SameClass - (int)RelationKind.Classmate))) >> FirstKnows;

    public static KindSet Of(params ReadOnlySpan<RelationKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds) bits |= 1u << (int)kind;
        return new(bits);
    }

    /// <summary>Each of them.</summary>
    public IEnumerable<RelationKind> Kinds()
    {
        for (var left = Bits; left != 0; left &= left - 1) yield return (RelationKind)BitOperations.TrailingZeroCount(left);
    }

    public bool Has(RelationKind kind) => (Bits & (1u << (int)kind)) != 0;

    public static RelationKind Of(KnowsKind kind) => (RelationKind)(FirstKnows + (int)kind);

    public static RelationKind Of(BuyingRole role) => RelationKind.DecisionMaker + (int)role;
}
