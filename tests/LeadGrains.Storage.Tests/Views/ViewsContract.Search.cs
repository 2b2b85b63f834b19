using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Any_part_is_found_in_any_script_case_and_width()
    {
        var story = new Story(script, seed: 11);
        var kaidi = story.NewAccount("深圳市凯迪机械有限公司");
        var wide = story.NewAccount("ＡＢＢ　Ｒobotics");
        var cafe = story.NewAccount("Cafe\u0301 Müller");
        var plain = story.NewAccount("Zumgoity");
        var crab = story.NewAccount("𠮷野家");
        await Project();

        await Finds("凯迪", kaidi);
        await Finds("凯", kaidi);
        await Finds("机械有限", kaidi);
        await Finds("械机");
        await Finds("abb r", wide);
        await Finds("ＢＯＴ", wide);
        await Finds("CAFÉ m", cafe);
        await Finds("ÜLL", cafe);
        await Finds("umgo", plain);
        await Finds("g", kaidi, wide, cafe, plain, crab); // their other names end in GmbH
        await Finds("z", plain);
        await Finds("y", plain);
        await Finds("𠮷", crab);
        await Finds("𠮷野", crab);
        await Finds("' or \" --");
        await Finds("a%");

        async Task Finds(string text, params AccountId[] expected)
        {
            var found = await All(page => lists.ListAccounts(Script.Workspace, new(Text: text), page), limit: 2);
            Assert.Equal(expected.ToHashSet(), found.Select(row => row.Id).ToHashSet());
            // The newest rows are looked through; only how many there are is always asked of the index.
            Assert.Equal(expected.Length, (await lists.ListAccounts(Script.Workspace, new(Text: text), new Page(1, Count: true))).Total);
        }
    }

    [ContractFact]
    public async Task Leads_are_found_by_their_own_words_and_their_accounts()
    {
        var story = new Story(script, seed: 12);
        new Story(script, seed: 12).Tell(1_500);
        await Project();
        foreach (var text in new[] { "凯迪", "wide", "gtx pro", "x00a", "p", "模具 t" })
        {
            var normal = SearchText.Normal(text);
            var expected = script.Leads.Values
                .Where(lead => Holds(lead.Title.Text) || Holds(lead.Product) || lead.ExternalIds.Values.Any(Holds)
                    || (lead.AccountId is { } id && (Holds(script.Accounts[id].Profile.Name) || script.Accounts[id].Profile.Names.Any(Holds))))
                .Select(lead => lead.Id.Value).OrderByDescending(id => id, StringComparer.Ordinal).ToArray();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await Leads(new(Text: text), limit: 11)).Select(item => item.Lead.Id.Value));
            Assert.Equal(expected.Length, (await lists.ListLeads(Script.Workspace, new(Text: text), new Page(1, Count: true))).Total);

            bool Holds(string? field) => field is not null && SearchText.Normal(field).Contains(normal, StringComparison.Ordinal);
        }
    }

    [ContractFact]
    public async Task Signs_that_the_index_knows_are_letters_like_any_other()
    {
        new Story(script, seed: 14).NewAccount(@"O'Neil & C:\new | ! (a) x:* <-> ""q""");
        await Project();
        foreach (var text in new[] { "'", "o'n", @"\", @":\n", "&", "|", "!", "(", "(a)", ":", "x:*", "*", "<->", "\"q\"" })
            Assert.Equal(1, (await lists.ListAccounts(Script.Workspace, new(Text: text), new Page(1, Count: true))).Total);
        foreach (var text in new[] { "''", @"\\", "':*", "&&", "o' & 'n" })
            Assert.Equal(0, (await lists.ListAccounts(Script.Workspace, new(Text: text), new Page(1, Count: true))).Total);
    }

    [ContractFact]
    public async Task What_a_text_said_before_is_not_found_any_more()
    {
        var account = new Story(script, seed: 13).NewAccount("Altstadt");
        await Project();
        script.Add(account, new AccountProfileChanged(new("Neustadt", [], null, null, null, [], null)));
        await Project();
        Assert.Empty((await lists.ListAccounts(Script.Workspace, new(Text: "alt"), new Page())).Items);
        Assert.Single((await lists.ListAccounts(Script.Workspace, new(Text: "neu"), new Page())).Items);
        Assert.Single((await lists.ListAccounts(Script.Workspace, new(Text: "  "), new Page())).Items);
    }
}
