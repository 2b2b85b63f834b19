using LeadGrains.Domain.Contacts;

namespace LeadGrains.Domain.Leads;

/// <summary>Why something about a lead is refused.</summary>
public static class LeadRefusals
{
    public static readonly Refusal LeadIsUnknown = Refusal.NotFound(EntityKind.Lead);

    public static readonly Refusal LeadIsNotYours =
        Refusal.Forbidden("lead.not_yours", "This is for the lead's owner, a manager of the owner's team, or an administrator.");

    public static readonly Refusal PooledLeadIsNotYours =
        Refusal.Forbidden("lead.not_yours", "The lead has no owner: claim it first.");

    public static readonly Refusal RoleMayNotCreate = Refusal.Forbidden("lead.may_not_create", "This role creates no leads.");

    public static readonly Refusal RoleOnlyReads = Refusal.Forbidden("role.read_only", "This role only reads.");

    public static readonly Refusal OwnerIsNotYoursToName =
        Refusal.Forbidden("lead.owner_not_yours", "This role may not give the lead to that owner.").At("/ownerId", "not_allowed");

    public static readonly Refusal ReassignIsNotYours =
        Refusal.Forbidden("lead.may_not_reassign", "Leads are reassigned by administrators, and by managers from and to their own teams or from the pool.");

    public static readonly Refusal ClaimNeedsSeller =
        Refusal.Forbidden("lead.claim_needs_seller", "Only somebody who is a seller claims a lead.");

    public static readonly Refusal NotAnImport = Refusal.Forbidden("lead.import_only", "Only an import states the past as found.");

    public static readonly Refusal LeadIsClosed = new("lead.closed", "The lead is not active: it is closed or nurturing.");

    public static readonly Refusal LeadIsOwned = new("lead.already_owned", "The lead has an owner already.");

    public static readonly Refusal LeadIsNotOwned = new("lead.not_owned", "The lead has no owner.");

    public static readonly Refusal LeadIsThere = new("lead.already_there", "The lead is there already.");

    public static readonly Refusal OwnerHasChanged = new("lead.owner_changed", "The lead is no longer with whom it was when it was chosen.");

    public static readonly Refusal TooManyAreChosen = new("lead.too_many", $"More than {ReassignLeads.Most} leads are chosen: choose fewer at a time.");

    public static readonly Refusal TitleIsMissing = new Refusal("lead.title_missing", "A lead has a title.").At("/title", "required");

    public static readonly Refusal AccountIsKnown =
        new Refusal("lead.account_known", "The lead's account is known; it can be set only while it is unknown.").At("/accountId", "not_allowed");

    public static readonly Refusal AccountIsUnset = new("lead.account_unknown", "A customer signal needs to know the customer: set the lead's account first.");

    public static readonly Refusal SignalIsInFuture =
        new Refusal("lead.signal_in_future", "A signal is heard before it is recorded.").At("/at", "in_future");

    public static readonly Refusal InteractionIsInFuture =
        new Refusal("interaction.in_future", "An interaction takes place before it is recorded.").At("/at", "in_future");

    public static readonly Refusal NothingIsJudged =
        new Refusal("lead.nothing_judged", "Facts are named, but nothing is judged that would rest on them.").At("/factIds", "not_allowed");

    public static readonly Refusal SignalIsUnknown = new("lead.signal_not_found", "The lead has no such signal.", RefusalKind.NotFound);

    /// <summary>Not one of the lead's account, or it no longer stands.</summary>
    public static Refusal FactIsUnknown(string pointer) => new Refusal("fact.not_found", "There is no such fact that stands.").At(pointer, "not_found");

    public static Refusal SourceIsUnknown(string pointer) =>
        new Refusal("lead.unknown_source", "No such source channel.").At(pointer, "unknown");

    public static Refusal OwnerIsNotSeller(string pointer) =>
        new Refusal("lead.owner_not_seller", "A lead's owner is a user with the role Seller.").At(pointer, "wrong_role");

    public static Refusal SignalNeedsBuyingRole(BuyingRole? held) =>
        new Refusal(
            "lead.signal_needs_buying_role",
            $"A signal counts from a DecisionMaker, Influencer or Executor at the account; this contact is {(held is null ? "nothing there" : held.ToString())}.")
            .At("/contactId", "no_buying_role");

    /// <param name="load">What they have to care for now.</param>
    public static Refusal SellerIsFull(Workload load) => new("seller.at_capacity", $"The seller has no room: {load.Active} of {load.Capacity} active leads.");

    public static Refusal WrongStage(LeadStage stage, IEnumerable<LeadStage> needed) =>
        new("lead.wrong_stage", $"The lead is at {stage}; this needs {string.Join(" or ", needed)}.");
}
