using System.Data.Common;
using System.Globalization;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>A table of the views: which columns it has beside the workspace.</summary>
/// <param name="Keys">What, after the workspace, tells its rows apart.</param>
/// <param name="Columns">The others. A searchable table's last ones are <c>name</c>, <c>search</c> and <c>doc</c>.</param>
internal record ViewTable(string Name, string[] Keys, string[] Columns, bool Searchable = false)
{
    public IReadOnlyList<string> KeyColumns { get; } = ["workspace", .. Keys];

    public IReadOnlyList<string> AllColumns { get; } = ["workspace", .. Keys, .. Columns];

    /// <summary>A searchable table's columns that lists filter by.</summary>
    public IReadOnlyList<string> Filters { get; } = Searchable ? Columns[..^3] : [];
}

/// <param name="Values">Of <see cref="ViewTable.Keys"/> and then <see cref="ViewTable.Columns"/>: texts, numbers or null.</param>
internal record ViewTable<TRow>(string Name, string[] Keys, string[] Columns, Func<TRow, object?[]> Values, bool Searchable = false)
    : ViewTable(Name, Keys, Columns, Searchable);

/// <summary>A table whose rows are found by text, too. Their texts seldom change, and cost most.</summary>
/// <param name="FilterValues">Of <see cref="ViewTable.Filters"/>.</param>
/// <param name="SameText">Whether two forms of a row surely have the same name and the same searched text.</param>
internal sealed record TextTable<TRow>(
    string Name, string[] FilterColumns, Func<TRow, string> Id, Func<TRow, object?[]> FilterValues, Func<TRow, string?> TextName, Func<TRow, string> Text,
    Func<TRow, TRow, bool> SameText)
    : ViewTable<TRow>(
        Name, ["id"], [.. FilterColumns, "name", "search", "doc"],
        row => [Id(row), .. FilterValues(row), TextName(row), Text(row), RowJson.Write(row)], Searchable: true);

/// <summary>The tables and how rows become their columns.</summary>
internal static class ViewTables
{
    public static readonly TextTable<LeadRow> Leads = new(
        "leads",
        ["account_id", "account_seq", "account_imported", "stage", "type", "owner_id", "team_id", "pooled", "source"],
        row => row.Id.Value,
        row =>
        [
            row.AccountId?.Value, Number.Of(row.AccountSeq ?? 0), Number.Of(row.AccountImported), row.Stage.ToString(), row.Qualification.Type.ToString(), row.OwnerId?.Value, row.TeamId?.Value,
            Number.Of(row.IsPooled), row.Source.Channel,
        ],
        row => row.Title,
        RowText.Of,
        (old, now) => old.Title == now.Title && old.Product == now.Product && ReferenceEquals(old.ExternalIds, now.ExternalIds));

    public static readonly TextTable<AccountRow> Accounts = new(
        "accounts",
        ["industry", "region", "stage", "standing", "version"],
        row => row.Id.Value,
        row => [row.Industry, row.Region, row.Stage.ToString(), RowJson.Write(row.Standing), row.Version],
        row => row.Name,
        RowText.Of,
        (old, now) => old.Name == now.Name && old.Names == now.Names && ReferenceEquals(old.ExternalIds, now.ExternalIds));

    public static readonly TextTable<ContactRow> Contacts = new(
        "contacts",
        ["account_id", "stage", "last_contact_at"],
        row => row.Id.Value,
        row => [row.AccountId?.Value, row.Stage.ToString(), row.LastContactAt is { } last ? Instant(last) : null],
        row => row.Name,
        RowText.Of,
        (old, now) => old.Name == now.Name && old.Title == now.Title && old.Channels == now.Channels);

    public static readonly ViewTable<(string Contact, RoleAt Role)> ContactRoles = new(
        "contact_roles",
        ["contact_id", "account_id"],
        ["role", "leaning"],
        row => [row.Contact, row.Role.AccountId.Value, row.Role.Role.ToString(), row.Role.Leaning.ToString()]);

    public static readonly ViewTable<ReassignmentRow> Reassignments = new(
        "reassignments",
        ["seq"],
        ["at", "from_team", "to_team", "doc"],
        row => [row.Seq, Instant(row.At), row.FromTeam?.Value, row.ToTeam?.Value, RowJson.Write(row)]);

    public static readonly ViewTable<TaskRow> Tasks = new(
        "tasks",
        ["id"],
        ["subject", "owner_id", "open", "due", "origin", "doc"],
        row =>
        [
            row.Task.Id.Value, row.Subject.Value, row.Task.OwnerId?.Value, Number.Of(row.Task.IsOpen), Day(row.Task.Due), row.Task.Origin.Kind.ToString(),
            RowJson.Write(row),
        ]);

    public static readonly ViewTable<NeedRow> Needs = new("needs", ["id"], ["doc"], row => [row.Need.Id.Value, RowJson.Write(row)]);

    public static readonly ViewTable<FactRow> Facts = new(
        "facts",
        ["id"],
        ["account_id", "matter", "topic", "open", "doubted", "collected_at", "valid_until", "doc"],
        row =>
        [
            row.Id.Value, row.AccountId.Value, row.Matter, row.Topic, Number.Of(row.End is null), Number.Of(row.IsDoubted), Instant(row.CollectedAt),
            row.ValidUntil is { } last ? Day(last) : null, RowJson.Write(row),
        ]);

    public static readonly ViewTable<DeadlineRow> Deadlines = new(
        "deadlines",
        ["item", "kind"],
        ["stream", "since"],
        row => [row.Deadline.Item, row.Deadline.Kind.ToString(), row.Stream.Value, Instant(row.Deadline.Since)]);

    public static readonly ViewTable<TeamTotal> TeamTotals = new(
        "team_totals",
        ["team_id", "stage", "currency"],
        ["count", "amount"],
        row => [row.TeamId?.Value ?? "", row.Stage.ToString(), row.Currency ?? "", (long)row.Count, row.Amount.ToString("0.00##")]);

    public static readonly ViewTable<KeyValuePair<SourceKey, SourceTally>> SourceDays = new(
        "source_days",
        ["owner_id", "team_id", "day", "channel"],
        [.. SourceQueries.Counts, "wins"],
        row =>
        [
            .. SourceQueries.Key(row.Key), .. Number.Of(row.Value.Counts),
            row.Value.Wins.IsEmpty ? null : RowJson.Write(row.Value.Wins),
        ]);

    /// <summary>In the place of the position from which something is known otherwise.</summary>
    public const long StillKnown = long.MaxValue;

    private static readonly object Endless = StillKnown;

    private static readonly Dictionary<string, EdgeKind> EdgeKinds = Enum.GetValues<EdgeKind>().ToDictionary(kind => kind.ToString());

    public static readonly ViewTable<EdgeRow> Edges = new(
        "edges",
        ["from_id", "to_id", "kind", "origin", "known_from"],
        ["known_until", "valid_from", "valid_until", "imported", "doc"],
        row =>
        [
            row.From, row.To, row.Kind.ToString(), row.Origin, row.KnownFrom, row.KnownUntil ?? Endless, row.Since is { } since ? Instant(since) : null,
            row.Over is { } over ? Instant(over) : null, Number.Of(row.Imported), row.IsPlain ? null : RowJson.Write(row),
        ]);

    public static readonly ViewTable<DealingRow> Dealings = new(
        "dealings", ["one_id", "other_id", "seq"], ["kind", "at"], row => [row.One, row.Other, row.Seq, row.Kind.ToString(), Instant(row.At)]);

    public static readonly IReadOnlyList<ViewTable> All = [Leads, Accounts, Contacts, ContactRoles, Reassignments, Tasks, Needs, Facts, Deadlines, TeamTotals, SourceDays, Edges, Dealings];

    /// <summary>Columns of <see cref="Edges"/> for <see cref="Edge"/>.</summary>
    public const string EdgeColumns = "from_id, to_id, kind, origin, known_from, known_until, valid_from, imported, doc";

    /// <summary>A row of <see cref="Edges"/> read back.</summary>
    public static EdgeRow Edge(DbDataReader row) => !row.IsDBNull(8) ? RowJson.Read<EdgeRow>(row.GetString(8)) : new(row.GetString(0), row.GetString(1), EdgeKinds[row.GetString(2)], row.GetInt64(3), row.GetInt64(4))
    {
        KnownUntil = row.GetInt64(5) is var until && until == StillKnown ? null : until,
        Since = row.IsDBNull(6) ? null : Instant(row.GetString(6)),
        Imported = row.GetInt64(7) == 1,
    };

    /// <summary>A row of <see cref="Accounts"/> read back.</summary>
    public static AccountRow Account((string Id, string Doc, string Standing, long Version) row) =>
        RowJson.Read<AccountRow>(row.Doc) with { Standing = RowJson.Read<AccountStanding>(row.Standing), Version = row.Version };

    /// <summary>Sorts as time does.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O");

    /// <summary>One such read back.</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    /// <summary>Sorts as time does.</summary>
    public static string Day(DateOnly day) => day.ToString("O");

    /// <summary>A row of <see cref="TeamTotals"/> read back.</summary>
    public static TeamTotal Total(string team, string stage, string currency, int count, string amount) => new(
        team.Length == 0 ? null : new(team), Enum.Parse<LeadStage>(stage), currency.Length == 0 ? null : currency, count, decimal.Parse(amount));
}
