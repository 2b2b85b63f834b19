using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Why something about facts is refused.</summary>
public static class FactRefusals
{
    public static readonly Refusal FactIsUnknown = new("fact.not_found", "There is no such fact.", RefusalKind.NotFound);

    public static readonly Refusal OneSubjectAtMost =
        new Refusal("fact.one_subject", "A fact is about the account, one contact or one lead.").At("/leadId", "not_allowed");

    public static readonly Refusal LeadIsElsewhere =
        new Refusal("fact.lead_of_other_account", "The lead is not one of this account.").At("/leadId", "other_account");

    public static readonly Refusal ConclusionRestsOnNothing =
        new Refusal("fact.analysis_rests_on_nothing", "A conclusion cites the facts it rests on.").At("/rests", "required");

    public static readonly Refusal FactIsInFuture =
        new Refusal("fact.in_future", "What is not yet can't have been learnt.").At("/collectedAt", "in_future");

    public static readonly Refusal EndsBeforeCollected =
        new Refusal("fact.ends_before_collected", "It would have been out of date when it was learnt.").At("/validUntil", "out_of_range");

    public static readonly Refusal HeardFromItself =
        new Refusal("fact.heard_from_itself", "Nobody has it from themselves.").At("/source/heardFrom", "same");

    public static readonly Refusal FactHasEnded = new("fact.no_longer_stands", "That fact has been superseded or withdrawn.");

    public static readonly Refusal FactIsNotYours =
        Refusal.Forbidden("fact.not_yours", "Whoever collected it, analysts, managers and administrators take a fact back.");

    public static readonly Refusal NothingToRule = new("fact.nothing_to_rule", "Nothing that stands speaks against this fact.");

    internal static Refusal Unknown(string pointer) => (FactIsUnknown with { Kind = RefusalKind.Rule }).At(pointer, "not_found");

    /// <summary>Every fact that a command names must be there, and be readable: what somebody may not read is not there for them.</summary>
    internal static Refusal? UnlessKnown(Account account, Actor actor, ImmutableArray<FactId> ids, string pointer)
    {
        for (var i = 0; i < ids.Length; i++)
            if (account.Dossier.Find(ids[i]) is not { } known || !actor.MayRead(known)) return Unknown($"{pointer}/{i}");
        return null;
    }
}
