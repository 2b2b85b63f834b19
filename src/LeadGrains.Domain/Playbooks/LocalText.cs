namespace LeadGrains.Domain.Playbooks;

/// <summary>A text in both languages, which are equal: none stands in for the other.</summary>
public sealed record LocalText(string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;
}

public enum Language { En, Zh }
