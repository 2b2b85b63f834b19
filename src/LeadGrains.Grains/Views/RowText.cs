namespace LeadGrains.Grains.Views;

/// <summary>What of a row is searched.</summary>
public static class RowText
{
    public static string Of(LeadRow row) => SearchText.Of([row.Title, row.Product, .. row.ExternalIds.Values]);

    public static string Of(AccountRow row) => SearchText.Of([row.Name, .. row.Names, .. row.ExternalIds.Values]);

    public static string Of(ContactRow row) => SearchText.Of([row.Name, row.Title, .. row.Channels.Select(channel => channel.Value)]);
}
