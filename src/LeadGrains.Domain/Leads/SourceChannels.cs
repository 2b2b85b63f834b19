using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>Codes of where leads come from. The playbook will take this list over.</summary>
public static class SourceChannels
{
    public static readonly ImmutableSortedSet<string> Known = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "manager", "colleague", "performance-table", "key-accounts", "after-sales", "visitors", "business-cards", "campaign", "engineer",
        "classmates", "guide", "exhibition", "exhibiting", "non-competing-seller", "lead-club", "referral", "web-search", "directory",
        "professional", "association", "call", "bought-list", "competitor-closing", "online-shop", "sponsorship", "import", "api");
}
