using LeadGrains.Domain.Contacts;

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

    /// <summary>Which buying role is held; null: none is.</summary>
    public static BuyingRole? Role(this EdgeKind kind) =>
        kind is >= EdgeKind.DecisionMaker and <= EdgeKind.Leaver ? (BuyingRole)(kind - EdgeKind.DecisionMaker) : null;
}
