namespace LeadGrains.Server.Auth;

/// <summary>What a role may or may not; the finer rules ("own teams'") are the domain's.</summary>
public enum Permission
{
    /// <summary>Whoever has valid credentials: about oneself, and the documentation.</summary>
    SignedIn,

    Read,

    /// <summary>Read facts that are Restricted too.</summary>
    ReadRestricted,

    /// <summary>Create and change accounts, contacts, facts, interactions and relations.</summary>
    Write,

    CreateLead,

    Claim,

    /// <summary>Move, assess, change and release a lead.</summary>
    Move,

    Reassign,

    Import,

    /// <summary>Users and teams.</summary>
    AdministerPeople,

    AdministerTokens,

    AdministerPlaybook,

    ReadMetrics,

    /// <summary>Have the views rebuilt.</summary>
    Maintain,
}
