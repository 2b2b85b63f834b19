using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Accounts;
using LeadGrains.Server.Http;
using LeadGrains.Server.Leads;
using LeadGrains.Server.Tasks;
using LeadGrains.Server.Teams;

namespace LeadGrains.Server.Start;

/// <summary>What somebody sees first.</summary>
/// <param name="MarketType">Of the team: the order of the sections follows from it; null: not said, or teams of several types.</param>
/// <param name="Market">What the playbook says of it, in the language asked for.</param>
/// <param name="AsOf">All of it is true at this position or later.</param>
public sealed record StartResource(MarketType? MarketType, MarketResource? Market, IReadOnlyList<StartSection> Sections, long AsOf);

/// <param name="Code">As in the playbook: alerts, dossier-gaps, due-tasks, own-leads, referrals, competitor-leads or pool.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="Items">Leads, tasks, alerts or gaps, at most ten, the most pressing first.</param>
/// <param name="More">Whether there is more of it than is shown.</param>
public sealed record StartSection(
    string Code,
    string Name,
    [property: EachOneOf(typeof(LeadResource), typeof(TaskResource), typeof(StartAlert), typeof(StartGap))] IReadOnlyList<object> Items,
    bool More);

/// <summary>Something happened at an account.</summary>
public sealed record StartAlert(AccountId AccountId, string? AccountName, AlertResource Alert);

/// <summary>A question to ask at an account.</summary>
public sealed record StartGap(AccountId AccountId, string? AccountName, GapResource Gap);
