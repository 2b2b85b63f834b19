namespace LeadGrains.Domain.Accounts;

/// <summary>Why something about an account is refused.</summary>
public static class AccountRefusals
{
    public static readonly Refusal AccountIsUnknown = Refusal.NotFound(EntityKind.Account);

    public static readonly Refusal RelationIsToItself =
        new Refusal("account.relation_to_self", "An account has no relation to itself.").At("/toAccountId", "same");
}
