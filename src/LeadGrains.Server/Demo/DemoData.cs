using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Server.Demo;

/// <summary>A small workspace of our own invention, as written in <c>demo.json</c>. Things name one another by their keys.</summary>
internal sealed record DemoData(
    IReadOnlyList<DemoData.Manager> Managers,
    IReadOnlyList<DemoData.Team> Teams,
    IReadOnlyList<DemoData.Seller> Sellers,
    IReadOnlyList<DemoData.Account> Accounts,
    IReadOnlyList<DemoData.Relation> Relations,
    IReadOnlyList<DemoData.Contact> Contacts,
    IReadOnlyList<DemoData.Acquaintance> Knows,
    IReadOnlyList<DemoData.Influence> Influences,
    IReadOnlyList<JsonObject> Interactions,
    IReadOnlyList<DemoData.Lead> Leads,
    IReadOnlyList<JsonObject> Facts,
    IReadOnlyList<JsonObject> Needs)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public sealed record Manager(string Key, string Name);

    public sealed record Team(string Key, string Name, string Manager);

    public sealed record Seller(string Key, string Name, string Team, int Capacity);

    public sealed record Account(
        string Key, string Name, string Industry, string Region, string SizeBand, IReadOnlyList<string> Traits, IReadOnlyList<string>? Names = null, string? Team = null);

    public sealed record Relation(string From, AccountRelation Kind, string To, string? Note = null);

    /// <param name="Story">What else is known of them and happened with them, in order; <c>do</c> names the command.</param>
    public sealed record Contact(
        string Key, string Name, string Account, string Title, BuyingRole Role, Leaning Leaning, IReadOnlyDictionary<string, string>? Channels = null,
        IReadOnlyList<JsonObject>? Story = null);

    public sealed record Acquaintance(string From, KnowsKind Kind, string To, DateOnly? Since = null, string? Note = null);

    public sealed record Influence(string From, string To, string Account, double Weight);

    /// <param name="Amount">Such as <c>1200.00 EUR</c>.</param>
    /// <param name="Story">What happened to it, in order; <c>do</c> names the command.</param>
    public sealed record Lead(
        string Key, string Title, JsonObject Source, IReadOnlyList<JsonObject> Story, string? Account = null, string? Owner = null, string? Product = null, string? Amount = null);

    public static DemoData Read()
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream("demo.json")!;
        return JsonSerializer.Deserialize<DemoData>(stream, Options)!;
    }
}
