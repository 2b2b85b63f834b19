using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;

namespace LeadGrains.Grains.Views;

/// <summary>
/// A fact without what anybody said: kept to find those that may need somebody's judgement. What each is worth depends on the playbook,
/// the time and the reader, and stays the account's to say.
/// </summary>
/// <param name="Matter">Facts of one matter are held against each other.</param>
/// <param name="Topic">Category and topic.</param>
/// <param name="Said">The same for the same value in the same unit; null: it has none, or it was erased.</param>
/// <param name="Counts">Whether it can speak for or against anything.</param>
/// <param name="Rests">Null: on nothing.</param>
/// <param name="Contradicts">Null: none, by its collector's word.</param>
/// <param name="End">Why it no longer stands; null: it does.</param>
/// <param name="Contradicted">Whether, under any playbook, another one that stands may speak against it.</param>
/// <param name="Unfounded">Whether something that it rests on was taken back or ruled out.</param>
public sealed record FactRow(
    FactId Id,
    AccountId AccountId,
    string Matter,
    string Topic,
    DateTimeOffset CollectedAt,
    DateOnly? ValidUntil,
    string? Said,
    bool Counts,
    ImmutableArray<FactId>? Rests,
    ImmutableArray<FactId>? Contradicts,
    FactEnding? End = null,
    bool Contradicted = false,
    bool Unfounded = false)
{
    /// <summary>Whether it may be disputed; whatever is, is so here.</summary>
    public bool IsDoubted => End is null && (Contradicted || Unfounded);

    public bool HasFallen => End is FactEnding.Withdrawn or FactEnding.RuledOut;

    public static FactRow Of(AccountId account, Fact fact) => new(
        fact.Id, account, fact.Matter, TopicOf(fact.Category, fact.Topic), fact.CollectedAt, fact.ValidUntil, Digest(fact.ValueWording), !fact.IsTainted,
        Some(fact.Rests), Some(fact.Contradicts));

    /// <summary>How rows name a topic, however its letters are written.</summary>
    public static string TopicOf(FactCategory category, string topic) => $"{category}/{topic.Trim().Replace('"', '\'').ToLowerInvariant()}";

    private static string? Digest(string? words) => words is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];

    private static ImmutableArray<FactId>? Some(ImmutableArray<FactId> ids) => ids.IsDefaultOrEmpty ? null : ids;
}
