using System.Text.Json.Nodes;

namespace LeadGrains.Server.Demo;

/// <summary>The demo workspace as requests, in an order in which everything that is named is there.</summary>
/// <param name="today">Stories are told from here backwards.</param>
internal sealed class DemoSteps(DemoData data, DateOnly today)
{
    /// <summary>The system under which demo things have external ids.</summary>
    public const string System = "demo";

    public IReadOnlyList<DemoStep> All() =>
    [
        .. data.Managers.Select(m => new DemoStep("managers", "/users", Body(("name", m.Name), ("role", "Manager")), m.Key)),
        .. data.Teams.Select(t => new DemoStep("teams", "/teams", Body(("name", t.Name), ("managerId", "@" + t.Manager)), t.Key)),
        .. data.Sellers.Select(s => new DemoStep("sellers", "/users", Body(("name", s.Name), ("role", "Seller"), ("teamId", "@" + s.Team), ("capacity", s.Capacity)), s.Key)),
        .. data.Accounts.Select(Account),
        .. data.Relations.Select(r => new DemoStep("relations", $"/accounts/@{r.From}/relations", Body(("toAccountId", "@" + r.To), ("kind", r.Kind.ToString()), ("note", r.Note)))),
        .. data.Contacts.Select(Contact),
        .. data.Contacts.Select(c => new DemoStep("roles", $"/contacts/@{c.Key}/roles", Body(("accountId", "@" + c.Account), ("role", c.Role.ToString()), ("leaning", c.Leaning.ToString())))),
        .. data.Knows.Select(k => new DemoStep("acquaintances", $"/contacts/@{k.From}/knows", Body(("contactId", "@" + k.To), ("kind", k.Kind.ToString()), ("since", k.Since?.ToString("O")), ("note", k.Note)))),
        .. data.Influences.Select(i => new DemoStep("influences", $"/contacts/@{i.From}/influences", Body(("contactId", "@" + i.To), ("accountId", "@" + i.Account), ("weight", i.Weight)))),
        .. data.Interactions.Select(i => new DemoStep("interactions", $"/contacts/@{i["contact"]}/interactions", Happened(i, "contact"))),
        .. data.Contacts.SelectMany(contact => (contact.Story ?? []).Select(chapter => Chapter("contacts", contact.Key, chapter))),
        .. data.Facts.Select(f => new DemoStep("facts", $"/accounts/@{f["account"]}/facts", Learnt(f), f["key"]?.ToString())),
        .. data.Needs.Select(n => new DemoStep("needs", $"/accounts/@{n["account"]}/needs", Learnt(n))),
        .. data.Leads.SelectMany(lead => lead.Story.Select(chapter => Chapter("leads", lead.Key, chapter)).Prepend(Lead(lead))),
    ];

    private static DemoStep Account(DemoData.Account a) => new(
        "accounts", "/accounts",
        Body(("name", a.Name), ("industry", a.Industry), ("region", a.Region), ("sizeBand", a.SizeBand), ("names", Texts(a.Names ?? [])), ("traits", Texts(a.Traits)),
            ("ownerTeamId", a.Team is null ? null : "@" + a.Team), ("externalIds", Body((System, a.Key)))),
        a.Key);

    private static DemoStep Contact(DemoData.Contact c) => new(
        "contacts", "/contacts",
        Body(("name", c.Name), ("accountId", "@" + c.Account), ("title", c.Title),
            ("channels", new JsonArray([.. (c.Channels ?? new Dictionary<string, string>()).Select(channel => Body(("kind", channel.Key), ("value", channel.Value)))]))),
        c.Key);

    private static DemoStep Lead(DemoData.Lead l) => new(
        "leads", "/leads",
        Body(("title", l.Title), ("source", l.Source.DeepClone()), ("accountId", Named(l.Account)), ("ownerId", Named(l.Owner)), ("product", l.Product),
            ("amount", Money(l.Amount)), ("externalIds", Body((System, l.Key)))),
        l.Key);

    private DemoStep Chapter(string list, string key, JsonObject chapter) => new("stories", $"/{list}/@{key}/{chapter["do"]}", Happened(chapter, "do"));

    /// <summary>Days ago become instants and dates, keys become references.</summary>
    private JsonObject Happened(JsonObject told, string without)
    {
        var body = new JsonObject();
        var verb = told["do"]?.ToString();
        foreach (var (name, value) in told.Where(member => member.Key != without))
        {
            var (field, content) = name switch
            {
                "daysAgo" when verb is "win" or "lose" => ("closedOn", Day(-(int)value!)),
                "daysAgo" => ("at", At((int)value!)),
                "reviewInDays" => ("reviewAt", Day((int)value!)),
                "dueInDays" => ("due", Day((int)value!)),
                "account" => ("accountId", Named(value!.ToString())),
                "user" => ("userId", Named(value!.ToString())),
                "referrer" => ("referrerContactId", Named(value!.ToString())),
                "contact" => ("contactId", Named(value!.ToString())),
                "competitor" => ("competitorAccountId", Named(value!.ToString())),
                "heardBy" or "to" => (name, Named(value!.ToString())),
                "participants" or "factIds" => (name, Texts(value!.AsArray().Select(key => "@" + key))),
                "amount" => (name, Money(value!.ToString())),
                _ => (name, value!.DeepClone()),
            };
            body[field] = content;
        }
        return body;
    }

    /// <summary>A fact or a need; days ago become the day on which it was learnt or said.</summary>
    private JsonObject Learnt(JsonObject told) => new(told.Where(member => member.Key is not ("account" or "key")).Select(member => member.Key == "daysAgo"
        ? KeyValuePair.Create<string, JsonNode?>(told.ContainsKey("topic") ? "collectedAt" : "at", At((int)member.Value!))
        : KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private JsonValue At(int daysAgo) => JsonValue.Create($"{today.AddDays(-daysAgo):O}T09:30:00Z");

    private JsonValue Day(int fromToday) => JsonValue.Create(today.AddDays(fromToday).ToString("O"));

    private static JsonValue? Named(string? key) => key is null ? null : JsonValue.Create("@" + key);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject? Money(string? amount) =>
        amount?.Split(' ') is [var value, var currency] ? Body(("value", value), ("currency", currency)) : null;

    private static JsonObject Body(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
