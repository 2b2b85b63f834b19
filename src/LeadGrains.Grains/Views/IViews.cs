using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Grains.Views;

/// <summary>
/// Lists, search, sums and names. Every answer but names and what is looked up by ids or pairs, which are as new as can be, is true at one position,
/// its <c>AsOf</c>: rows and position come from one snapshot.
/// Lists are newest first by id; ids never change, so paging shows exactly once what stays in the filter.
/// </summary>
public interface IViews
{
    Task<Listed<LeadItem>> ListLeads(WorkspaceId workspace, LeadFilter filter, Page page, CancellationToken cancellation = default);

    Task<Listed<AccountRow>> ListAccounts(WorkspaceId workspace, AccountFilter filter, Page page, CancellationToken cancellation = default);

    Task<Listed<ContactRow>> ListContacts(WorkspaceId workspace, ContactFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>Newest first by position.</summary>
    /// <param name="team">Out of it, into it or inside it; null: all.</param>
    /// <param name="since">Not before this instant.</param>
    Task<Listed<ReassignmentRow>> ListReassignments(WorkspaceId workspace, TeamId? team, DateTimeOffset? since, Page page, CancellationToken cancellation = default);

    Task<Listed<TaskRow>> ListTasks(WorkspaceId workspace, TaskFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>Facts that may be what is looked for: whether each is, its account says.</summary>
    Task<Listed<FactRow>> ListFacts(WorkspaceId workspace, FactFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>A team's own leads, summed by stage and currency.</summary>
    Task<At<IReadOnlyList<TeamTotal>>> TeamTotals(WorkspaceId workspace, TeamId team, CancellationToken cancellation = default);

    /// <summary>Where a team stands: its own leads' sums, and how many active leads each owner in it has, from one snapshot.</summary>
    Task<At<TeamStanding>> TeamStanding(WorkspaceId workspace, TeamId team, CancellationToken cancellation = default);

    /// <summary>How each channel worked that leads came by or were helped by; in no order. Several questions are answered from one snapshot.</summary>
    /// <remarks>The cost grows with days and channels, whatever the number of leads.</remarks>
    /// <returns>An answer to each question.</returns>
    Task<At<IReadOnlyList<IReadOnlyList<SourceFigures>>>> Sources(WorkspaceId workspace, IReadOnlyList<SourceFilter> questions, CancellationToken cancellation = default);

    /// <summary>Names (a lead's title; null when erased) and stages of accounts, contacts and leads by id; unknown ids are left out.</summary>
    Task<At<IReadOnlyDictionary<string, Face>>> Faces(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation = default);

    /// <summary>What the first of each pair had to do with the second, as it was recorded; in no order.</summary>
    Task<IReadOnlyList<DealingRow>> DealingsOf(WorkspaceId workspace, IReadOnlyCollection<EdgePair> pairs, CancellationToken cancellation = default);
}

/// <summary>What something is called, and how far it has come.</summary>
public sealed record Face(string? Name, string? Stage);

/// <param name="AsOf">The position at which it is true.</param>
public sealed record At<T>(T Value, long AsOf);

/// <summary>Which part of a list.</summary>
/// <param name="Limit">1 or more.</param>
/// <param name="After">The <see cref="Listed{TItem}.Next"/> of the page before; null: the first page.</param>
/// <param name="Count">Whether to count all that fits the filter.</param>
public sealed record Page(int Limit = 50, string? After = null, bool Count = false);

/// <param name="Next">What the next page begins after; null on the last page.</param>
public sealed record Listed<TItem>(IReadOnlyList<TItem> Items, string? Next, long AsOf, long? Total);

/// <param name="AccountName">Joined on read; null without an account.</param>
public sealed record LeadItem(LeadRow Lead, string? AccountName);

/// <summary>All that are given must hold.</summary>
/// <param name="Pool">True: only the public pool; false: only what is not in it.</param>
/// <param name="Source">A channel's code.</param>
/// <param name="Text">Any part, from one letter, of title, product, external ids or the account's names, whatever case or width.</param>
/// <param name="Active">Whether only active ones.</param>
/// <param name="Ids">One of these.</param>
public sealed record LeadFilter(
    LeadStage? Stage = null,
    LeadType? Type = null,
    UserId? OwnerId = null,
    bool? Pool = null,
    TeamId? TeamId = null,
    AccountId? AccountId = null,
    string? Source = null,
    string? Text = null,
    bool Active = false,
    IReadOnlyCollection<LeadId>? Ids = null);

/// <summary>All that are given must hold.</summary>
/// <param name="Text">Any part of its names or external ids.</param>
public sealed record AccountFilter(string? Industry = null, string? Region = null, AccountStage? Stage = null, string? Text = null);

/// <summary>All that are given must hold.</summary>
/// <param name="AccountId">Works there now; with <paramref name="Role"/>: holds that role there.</param>
/// <param name="Text">Any part of their name, title or channels.</param>
/// <param name="DormantBefore">Whoever we had no contact with since is Dormant, and in no other stage but Identified.</param>
public sealed record ContactFilter(
    AccountId? AccountId = null, BuyingRole? Role = null, ContactStage? Stage = null, string? Text = null, DateTimeOffset? DormantBefore = null);

/// <summary>All that are given must hold.</summary>
/// <param name="Owners">One of these is to do it; empty: no task fits.</param>
/// <param name="Subject">The lead, account or contact that it is about.</param>
/// <param name="Open">True: only open ones; false: only those that have ended.</param>
/// <param name="DueBefore">Due before that day.</param>
public sealed record TaskFilter(
    IReadOnlyCollection<UserId>? Owners = null, StreamId? Subject = null, bool? Open = null, DateOnly? DueBefore = null, TaskOriginKind? Origin = null, TaskId? Id = null);

/// <summary>All that are given must hold.</summary>
/// <param name="Status">Disputed or Stale; else all that stand.</param>
/// <param name="OwnerId">With an active lead of this owner at the fact's account.</param>
/// <param name="TeamId">With an active lead of this team there.</param>
/// <param name="Now">The clock, for what is stale.</param>
/// <param name="ValidDays">How long facts hold that don't say so themselves, by topic as <see cref="FactRow.TopicOf"/> names it.</param>
public sealed record FactFilter(FactStatus? Status, UserId? OwnerId, TeamId? TeamId, DateTimeOffset Now, IReadOnlyDictionary<string, int> ValidDays);
