namespace LeadGrains.Domain;

/// <summary>What the topics of changes are called.</summary>
public static class ChangeTopics
{
    /// <summary>Every change bears it; it is not stored.</summary>
    public const string Workspace = "workspace";

    /// <summary>The public pool.</summary>
    public const string Pool = "pool";

    public const string Reassignments = "reassignments";

    /// <summary>What stands before an id; so below.</summary>
    public const string Account = "account:";

    public const string Contact = "contact:";

    public const string Lead = "lead:";

    public const string Owner = "owner:";

    public const string Team = "team:";
}
