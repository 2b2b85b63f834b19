using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Domain.Playbooks;

/// <summary>What makes a tie between two people strong.</summary>
/// <param name="HalfLifeDays">After so many days an interaction weighs half; above 0.</param>
/// <param name="BreachPenalty">The share of a tie's strength that a breach of etiquette takes at first, 0 to 0.9: what takes all could not be forgiven. It is forgiven as interactions are forgotten.</param>
/// <param name="Interactions">Kinds that are not named weigh what they usually do.</param>
/// <param name="Knows">Likewise.</param>
public sealed record RelationshipRules(
    int HalfLifeDays, double BreachPenalty, ImmutableArray<InteractionWeight> Interactions, ImmutableArray<KnowsPrior> Knows)
{
    /// <summary>Where a playbook says nothing of it.</summary>
    public static readonly RelationshipRules Usual = new(
        HalfLifeDays: 180,
        BreachPenalty: 0.3,
        [
            new(InteractionKind.Call, 0.25), new(InteractionKind.Visit, 0.5), new(InteractionKind.Meeting, 0.5), new(InteractionKind.Email, 0.1),
            new(InteractionKind.Message, 0.1), new(InteractionKind.Exhibition, 0.3), new(InteractionKind.Event, 0.3), new(InteractionKind.Other, 0.1),
        ],
        [
            new(KnowsKind.Colleague, 0.5), new(KnowsKind.FormerColleague, 0.4), new(KnowsKind.Classmate, 0.5), new(KnowsKind.Friend, 0.7),
            new(KnowsKind.Relative, 0.8), new(KnowsKind.Professional, 0.3), new(KnowsKind.MetAt, 0.15),
        ]);

    /// <summary>How far a fresh interaction of the kind brings two people together: 1 halves what their tie lacks of 1.</summary>
    public double WeightOf(InteractionKind kind) =>
        (Interactions.FirstOrDefault(one => one.Kind == kind) ?? Usual.Interactions.First(one => one.Kind == kind)).Weight;

    /// <summary>How strong the tie of two is of whom one says that they know the other so, without any interaction.</summary>
    public double PriorOf(KnowsKind kind) =>
        (Knows.FirstOrDefault(one => one.Kind == kind) ?? Usual.Knows.First(one => one.Kind == kind)).Prior;
}

/// <param name="Weight">0 or more.</param>
public sealed record InteractionWeight(InteractionKind Kind, double Weight);

/// <param name="Prior">0 to 1.</param>
public sealed record KnowsPrior(KnowsKind Kind, double Prior);
