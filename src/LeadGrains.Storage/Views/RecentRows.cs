using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>
/// Rows that changed lately, as whoever writes the views left them: what changes once is likely to change again, and is not read then. They hold for
/// as long as nobody else has written; whoever keeps them says so by <see cref="Forget"/>, and <see cref="Of"/> tells other views from these.
/// </summary>
internal sealed class RecentRows
{
    /// <summary>So many rows fill the younger half. It becomes the older one then, and what that held is forgotten. A lead's row takes a kilobyte or so.</summary>
    private const int Half = 10_000;

    private Dictionary<string, object> _younger = new(StringComparer.Ordinal);
    private Dictionary<string, object> _older = new(StringComparer.Ordinal);
    private string? _made;

    /// <param name="made">What tells these views from others that were made from the same log.</param>
    public void Of(string made)
    {
        if (_made != made)
            Forget();
        _made = made;
    }

    public void Forget()
    {
        _younger.Clear();
        _older.Clear();
    }

    public TRow? Find<TRow>(string id) where TRow : class => (_younger.GetValueOrDefault(id) ?? _older.GetValueOrDefault(id)) as TRow;

    /// <summary>
    /// Keeps what a batch left of leads and contacts that were there before it (what began with it is most often an import's, and does not change soon),
    /// and of all accounts how they stand, as their leads move that.
    /// </summary>
    public void Keep(ViewBatch batch, ViewRows before)
    {
        foreach (var row in batch.Leads)
            if (before.Leads.ContainsKey(row.Id))
                Keep(row.Id.Value, row);
        foreach (var row in batch.Contacts)
            if (before.Contacts.ContainsKey(row.Id))
                Keep(row.Id.Value, row);
        foreach (var row in batch.Accounts.Rows)
            Keep(row.Id.Value, row.Standing);
        foreach (var (id, standing) in batch.Accounts.Standings)
            Keep(id.Value, standing);
    }

    private void Keep(string id, object row)
    {
        if (_younger.Count >= Half)
            (_younger, _older) = (new(Half, StringComparer.Ordinal), _younger);
        _younger[id] = row;
    }
}
