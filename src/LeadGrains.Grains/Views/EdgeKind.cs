using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Grains.Views;

/// <summary>
/// What ties two together. Between accounts: "<c>to</c> is my Parent, …". From a contact to an account: the buying role held
/// there, or the employment. Between contacts: how one knows, or sways, the other; from a contact to one of ours: how they know them. From a lead to its account: Lead. From a contact who gave
/// a customer signal to the lead: Signal. From a person, of ours or not, to a class of a school: Attended. From one of ours to a lead: Owns. From a lead to who brought it and may be named: ReferredBy.
/// </summary>
public enum EdgeKind
{
    Parent, Supplier, Customer, Partner, Competitor,
    Employment,
    DecisionMaker, Influencer, Executor, Informant, Guide, Leaver,
    Colleague, FormerColleague, Classmate, Friend, Relative, Professional, MetAt,
    Influence,
    Lead,
    Signal,
    Owns,
    ReferredBy,
    Attended,
}

public static class EdgeKinds
{
    /// <summary>How one knows another; null: it is no acquaintance.</summary>
    public static KnowsKind? Knows(this EdgeKind kind) =>
        kind is >= EdgeKind.Colleague and <= EdgeKind.MetAt ? (KnowsKind)(kind - EdgeKind.Colleague) : null;

    /// <summary>Where we have such a relation from.</summary>
    /// <param name="imported">Whether an import told of it.</param>
    /// <param name="influence">For an influence: what it rests on.</param>
    public static Provenance ProvenanceOf(this EdgeKind kind, bool imported = false, InfluenceBasis? influence = null) => kind switch
    {
        _ when imported => Provenance.Import,
        EdgeKind.Signal => Provenance.Interaction,
        EdgeKind.Lead or EdgeKind.Owns or EdgeKind.ReferredBy => Provenance.Fact,
        EdgeKind.Influence when influence == InfluenceBasis.Observed => Provenance.Fact,
        _ => Provenance.Statement,
    };

    /// <summary>Which buying role is held; null: none is.</summary>
    public static BuyingRole? Role(this EdgeKind kind) =>
        kind is >= EdgeKind.DecisionMaker and <= EdgeKind.Leaver ? (BuyingRole)(kind - EdgeKind.DecisionMaker) : null;
}
