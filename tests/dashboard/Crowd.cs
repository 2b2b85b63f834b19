using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LeadGrains.Dashboard.Tests;

/// <summary>An account with people around it who know one another, imported from files.</summary>
/// <param name="Nodes">People and companies, the account included.</param>
/// <param name="Account">Its id.</param>
internal sealed record Crowd(Site Site, int Nodes, string Account)
{
    private static readonly string[] Kinds = ["Colleague", "FormerColleague", "Classmate", "Friend", "Professional", "MetAt"];
    private static readonly string[] Roles = ["DecisionMaker", "Influencer", "Executor", "Informant"];

    /// <summary>Everybody is within three steps: two in five work there, and everybody else for a company that one of them knows somebody in.</summary>
    public static async Task<Crowd> Import(Site site, int nodes)
    {
        var head = $"众达机械 {nodes}";
        var companies = nodes / 40;
        var people = nodes - 1 - companies;
        var contacts = new StringBuilder("contact_id,contact,account,title,role,leaning\n");
        var ties = new StringBuilder("contact_id,knows_id,knows\n");
        for (var i = 0; i < people; i++)
        {
            var works = i % 5 < 2 || companies == 0 ? head : $"协作公司 {nodes}-{(i % companies) + 1}";
            var role = works == head && i < 40 ? Roles[i / 2 % 4] : null;
            contacts.Append($"p{nodes}-{i},王 {i} Wang,{works},Engineer,{role},{(role is null ? null : "ForUs")}\n");
            if (i > 0) ties.Append($"p{nodes}-{i},p{nodes}-{Friend(i)},{Kinds[i % Kinds.Length]}\n");
        }
        await Import(site, ("people.csv", contacts.ToString()), ("ties.csv", ties.ToString()));
        var found = await site.Get($"accounts?limit=1&q={Uri.EscapeDataString(head)}");
        return new Crowd(site, nodes, found.GetProperty("items")[0].GetProperty("id").GetString()!);
    }

    /// <summary>Somebody before, and who works at the account.</summary>
    private static int Friend(int person) => (int)((person * 2654435761L >> 11) % person) / 5 * 5;

    private static async Task Import(Site site, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            form.Add(content, "file", name);
        }
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Site.Token);
        using var started = await client.PostAsync("/api/v1/imports", form);
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        var id = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        JsonElement operation;
        do operation = await site.Get($"operations/{id}");
        while (operation.GetProperty("status").GetString() is "Queued" or "Running");
        Assert.Equal(("Succeeded", 0), (operation.GetProperty("status").GetString(), operation.GetProperty("errors").GetInt32()));
    }
}
