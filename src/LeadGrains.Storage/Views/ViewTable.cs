using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>A table of the views: which columns it has beside the workspace.</summary>
/// <param name="Keys">What, after the workspace, tells its rows apart.</param>
/// <param name="Columns">The others. A searchable table's last one is <c>doc</c>, the one before it <c>search</c>.</param>
internal record ViewTable(string Name, string[] Keys, string[] Columns, bool Searchable = false)
{
    public IReadOnlyList<string> AllColumns { get; } = ["workspace", .. Keys, .. Columns];
}

/// <param name="Values">Of <see cref="ViewTable.Keys"/> and then <see cref="ViewTable.Columns"/>: texts, numbers or null.</param>
/// <param name="SameColumns">Whether two forms of a row surely differ in their documents alone.</param>
internal sealed record ViewTable<TRow>(
    string Name, string[] Keys, string[] Columns, Func<TRow, object?[]> Values, bool Searchable = false, Func<TRow, TRow, bool>? SameColumns = null)
    : ViewTable(Name, Keys, Columns, Searchable);

/// <summary>The tables and how rows become their columns.</summary>
internal static class ViewTables
{
    public static readonly ViewTable<LeadRow> Leads = new(
        "leads",
        ["id"],
        ["account_id", "stage", "type", "owner_id", "team_id", "pooled", "source", "name", "search", "doc"],
        row =>
        [
            row.Id.Value, row.AccountId?.Value, row.Stage.ToString(), row.Qualification.Type.ToString(), row.OwnerId?.Value, row.TeamId?.Value,
            row.IsPooled ? 1L : 0L, row.Source.Channel, row.Title, RowText.Of(row), RowJson.Write(row),
        ],
        Searchable: true);

    public static readonly ViewTable<AccountRow> Accounts = new(
        "accounts",
        ["id"],
        ["industry", "region", "stage", "name", "search", "doc"],
        row => [row.Id.Value, row.Industry, row.Region, row.Stage.ToString(), row.Name, RowText.Of(row), RowJson.Write(row)],
        Searchable: true,
        // Importing leads changes how many of them an account has, tens of thousands of times, and seldom more.
        SameColumns: (old, now) => old.Industry == now.Industry && old.Region == now.Region && old.Stage == now.Stage && old.Name == now.Name
            && old.Names == now.Names && ReferenceEquals(old.ExternalIds, now.ExternalIds));

    public static readonly ViewTable<ContactRow> Contacts = new(
        "contacts",
        ["id"],
        ["account_id", "stage", "last_contact_at", "name", "search", "doc"],
        row =>
        [
            row.Id.Value, row.AccountId?.Value, row.Stage.ToString(), row.LastContactAt is { } last ? Instant(last) : null, row.Name, RowText.Of(row), RowJson.Write(row),
        ],
        Searchable: true);

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

    public static readonly ViewTable<TeamTotal> TeamTotals = new(
        "team_totals",
        ["team_id", "stage", "currency"],
        ["count", "amount"],
        row => [row.TeamId?.Value ?? "", row.Stage.ToString(), row.Currency ?? "", (long)row.Count, row.Amount.ToString("0.00##")]);

    public static readonly IReadOnlyList<ViewTable> All = [Leads, Accounts, Contacts, ContactRoles, Reassignments, TeamTotals];

    /// <summary>Sorts as time does.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O");

    /// <summary>A row of <see cref="TeamTotals"/> read back.</summary>
    public static TeamTotal Total(string team, string stage, string currency, int count, string amount) => new(
        team.Length == 0 ? null : new(team), Enum.Parse<LeadStage>(stage), currency.Length == 0 ? null : currency, count, decimal.Parse(amount));
}
