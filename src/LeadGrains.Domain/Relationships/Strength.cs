using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Relationships;

/// <summary>
/// How strong a tie is: what was said of it is where it starts, every interaction closes a part of what it lacks of 1, and both interactions and
/// breaches of etiquette lose half of their weight with each half-life. So it never falls below what was said, breaches apart, and needs no upkeep:
/// a decayed sum is all there is to keep of any number of interactions.
/// </summary>
public static class Strength
{
    /// <param name="prior">What was said of it is worth, 0 to 1.</param>
    /// <param name="contact">Sum of the interactions' weights now, 0 or more.</param>
    /// <param name="breaches">Sum of what is left of breaches now, each 1 when fresh.</param>
    /// <returns>0 to 1: more with prior and contact, less with breaches.</returns>
    public static double Of(double prior, double contact, double breaches, RelationshipRules rules) =>
        (1 - ((1 - prior) * Math.Pow(0.5, contact))) * Kept(breaches, rules);

    /// <summary>The share that breaches leave of it.</summary>
    public static double Kept(double breaches, RelationshipRules rules) => Math.Pow(1 - rules.BreachPenalty, breaches);

    /// <summary>What is left at a time of what weighed 1 at another; above 1 when that is still to come.</summary>
    public static double Left(DateTimeOffset since, DateTimeOffset at, RelationshipRules rules) =>
        Math.Pow(0.5, (at - since).TotalDays / rules.HalfLifeDays);

    /// <summary>As it is shown: four digits, as it fades from moment to moment.</summary>
    public static double Shown(double strength) => Math.Round(strength, 4);
}
