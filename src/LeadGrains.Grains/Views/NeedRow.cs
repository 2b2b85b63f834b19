using LeadGrains.Domain;
using LeadGrains.Domain.Needs;

namespace LeadGrains.Grains.Views;

/// <summary>A need, without what anybody said: kept to know its deadlines.</summary>
public sealed record NeedRow(AccountId AccountId, Need Need);
