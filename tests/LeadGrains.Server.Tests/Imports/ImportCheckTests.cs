using System.Text;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Imports;
using LeadGrains.Server.Imports.Checking;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;
using Xunit;

namespace LeadGrains.Server.Tests.Imports;

public sealed class ImportCheckTests
{
    private const string Accounts = "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n";
    private const string Leads = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    private static readonly (string, string) Products = ("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n");
    private static readonly (string, string) Teams = ("teams.csv", "sales_agent,manager,regional_office\nAda Small,Mia Boss,East\nBen Tall,Mia Boss,East\n");
    private static readonly (string, string) TwoAccounts = ("accounts.csv", Accounts + "Nordwind,energy,1996,1100.04,2822,Norway,\nSüdwind,energy,2012,45.5,96,Italy,Nordwind\n");

    private readonly List<ImportError> errors = [];
    private readonly Known known = new();

    [Fact]
    public async Task Sums_up_what_would_be_imported()
    {
        var found = await Check(Products, Teams, TwoAccounts, ("leads.csv", Leads +
            "L1,Ada Small,GTX Pro,Nordwind,Won,2016-10-20,2017-03-01,1054\n" +
            "L2,Ada Small,GTXPro,Südwind,Lost,2016-10-20,2017-03-01,0\n" +
            "L3,Ben Tall,gtx-pro,,Engaging,2016-10-20,,\n" +
            "L4,Ben Tall,MG Special,Nordwind,Prospecting,,,\n"));
        Assert.Empty(errors);
        Assert.Equal((2, 0), found.Counts[RowKind.Accounts]);
        Assert.Equal((4, 0), found.Counts[RowKind.Leads]);
        Assert.Equal([(LeadStage.Prospect, 1), (LeadStage.Lead, 1), (LeadStage.Won, 1), (LeadStage.Lost, 1)], found.Stages.Where(s => s.Value > 0).Select(s => (s.Key, s.Value)));
        Assert.Equal([new Money(1054, "USD")], found.WonTotals);
        Assert.Equal([new Normalised("product", "GTXPro", "GTX Pro", 1), new Normalised("product", "gtx-pro", "GTX Pro", 1)], found.Normalised);
        Assert.Equal((1, 1), (found.ParentLinks, found.WithoutAccount));
        Assert.Equal([("Ben Tall", 2)], found.Arriving.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Lists_every_fault_with_line_column_and_reason()
    {
        await Check(Products, Teams,
            ("accounts.csv", Accounts + "Nordwind,energy,1996,1100.04,2822,Norway,\nSüdwind,energy,later,45.5,,Italy,Nowhere\nWest,,,,,,Westwind\nNordwind,,,,,,\n,x,,,,,\nSelf,,,,,,Self\n"),
            ("leads.csv", Leads +
                "L1,Ada Small,GTX Max,Nordwind,Won,2016-10-20,2017-03-01,1054\n" +
                "L2,Nobody,GTX Pro,Nirgends,Sold,20.10.2016,2017-02-30,much\n" +
                "L3,Ada Small,GTX Pro,Nordwind,Won,2017-10-20,2017-03-01,-5\n" +
                "L1,Ada Small,GTX Pro,Nordwind,Lost,2016-10-20,2017-03-01,0\n" +
                "L5,Ada Small,GTX Pro,Nordwind,Engaging,2016-10-20,2017-03-01,\n" +
                "L6,Ada Small,GTX Pro\n" +
                "L7,Ada \"Small,GTX Pro,Nordwind,Won,2016-10-20,2017-03-01,1\n" +
                "L8,,GTX Pro,Nordwind,,2016-10-20,2017-03-01,1\n"));
        Assert.Equal(
        [
            "accounts.csv:3:year_established: 'later' is no number such as 1200.5",
            "accounts.csv:3:subsidiary_of: there is no account 'Nowhere'",
            "accounts.csv:4:subsidiary_of: there is no account 'Westwind'",
            "accounts.csv:5:account: is there already, on line 2",
            "accounts.csv:6:account: is empty",
            "accounts.csv:7:subsidiary_of: an account is not its own parent",
            "leads.csv:2:product: there is no product 'GTX Max'",
            "leads.csv:3:deal_stage: unknown stage 'Sold'; known are Engaging, Lost, Prospecting, Won",
            "leads.csv:3:close_value: 'much' is no amount such as 1200.50",
            "leads.csv:3:engage_date: '20.10.2016' is no date such as 2026-01-31",
            "leads.csv:3:close_date: '2017-02-30' is no date such as 2026-01-31",
            "leads.csv:3:account: there is no account 'Nirgends'",
            "leads.csv:3:sales_agent: there is no seller of this name",
            "leads.csv:4:close_value: '-5' is no amount such as 1200.50",
            "leads.csv:4:close_date: is before the date of engagement",
            "leads.csv:5:opportunity_id: is there already, on line 2",
            "leads.csv:6:close_date: a lead at Lead has no closing date",
            "leads.csv:7:: the row has 3 cells, the header 8",
            "leads.csv:8:: a quote stands inside a cell that does not begin with one",
            "leads.csv:9:deal_stage: is empty",
            "leads.csv:9:sales_agent: is empty",
        ], errors.OrderBy(error => (error.File, error.Line)).Select(Text));
    }

    [Fact]
    public async Task Names_what_is_referred_to_but_not_there()
    {
        await Check(Products, Teams, TwoAccounts, ("leads.csv", Leads + "L1,Nobody,GTX Pro,Nirgends,Won,2016-10-20,2017-03-01,1\n"));
        Assert.Equal(["leads.csv:2:account: there is no account 'Nirgends'", "leads.csv:2:sales_agent: there is no seller of this name"], errors.Select(Text));
    }

    [Fact]
    public async Task A_child_of_a_bad_account_is_bad_too()
    {
        var found = await Check(("accounts.csv", Accounts + "A,,,,,,B\nB,,,,,,C\nC,,x,,,,\nD,,,,,,\n"));
        Assert.Equal([4, 3, 2], errors.Select(error => error.Line!.Value));
        Assert.Equal((1, 0), found.Counts[RowKind.Accounts]);
        Assert.Equal([2, 3, 4], found.Files.Single().BadLines.Order());
    }

    [Fact]
    public async Task Knows_what_the_workspace_holds_already()
    {
        known.Keys["account:crm-pipeline:Nordwind"] = new("acc_1");
        known.Keys["lead:crm-pipeline:L1"] = new("lead_1");
        known.Sellers["Ada Small"] = new("usr_1");
        var found = await Check(("leads.csv", Leads +
            "L1,Ada Small,Anything,Nordwind,Engaging,2016-10-20,,\nL2,Ada Small,Anything,Nordwind,Engaging,2016-10-20,,\n"));
        Assert.Empty(errors);
        Assert.Equal((1, 1), found.Counts[RowKind.Leads]);
        Assert.Equal(1, found.Arriving["Ada Small"]);
    }

    [Theory]
    [InlineData("account,sector\nA,b\n", "x.csv:1:employees: the column is missing (accounts)")]
    [InlineData("product,series,sales_price,Product\nA,b,1,A\n", "x.csv:1:product: the column is there more than once")]
    [InlineData("product,series,sales_price,colour\nA,b,1,red\n", "x.csv:1:colour: the column is unknown (products)")]
    [InlineData("", "x.csv::: the file is empty")]
    [InlineData("\n\n", "x.csv::: the file is empty")]
    [InlineData("foo,bar\n1,2\n", "x.csv:1:: the header is none that 'crm-pipeline' knows: accounts (account, employees, office_location, revenue, sector, subsidiary_of, year_established); products (product, sales_price, series); sellers (manager, regional_office, sales_agent); leads (account, close_date, close_value, deal_stage, engage_date, opportunity_id, product, sales_agent)")]
    public async Task Says_what_is_wrong_with_a_header(string text, string expected)
    {
        await Check(("x.csv", text));
        Assert.Contains(expected, errors.Select(Text));
    }

    [Fact]
    public async Task What_follows_a_break_is_lost_and_said_so()
    {
        var found = await Check(("accounts.csv", Accounts + "A,,,,,,\nB,\"" + string.Concat(Enumerable.Repeat("never closed\n", 300_000))));
        Assert.Equal(3, errors.Single().Line);
        Assert.Equal((1, 0), found.Counts[RowKind.Accounts]);
    }

    [Fact]
    public async Task A_team_is_one_manager_in_one_region()
    {
        var found = await Check(Teams);
        var rows = await found.Files.Single().Good(SellerRow.Read, CancellationToken.None).ToListAsync();
        Assert.Equal([("Ada Small", "East · Mia Boss"), ("Ben Tall", "East · Mia Boss")], rows.Select(row => (row.Name, row.Team)));
    }

    [Fact]
    public async Task Our_own_columns_create_the_accounts_they_name()
    {
        var found = await Check("leadgrains",
            ("people.csv", "contact;account;title;role;leaning;email\n王敏;华东精密;采购经理;DecisionMaker;ForUs;wang@example.com\nLi;;Engineer;;;\n"),
            ("deals.csv", "lead,account,stage,amount,currency,source\nCoolant,华东精密,Opportunity,1200.50,EUR,exhibition\nSaw,Nordwind,,x,euro,rumour\n"));
        Assert.Equal((2, 0), found.Counts[RowKind.Accounts]);
        Assert.Equal(
        [
            "people.csv:3:title: a title needs an account",
            "deals.csv:3:amount: 'x' is no amount such as 1200.50",
            "deals.csv:3:currency: 'euro' is no currency such as CNY",
            $"deals.csv:3:source: unknown source 'rumour'; known are {string.Join(", ", ThePlaybook.Delivered.Content.Channels.Order(StringComparer.Ordinal))}",
        ], errors.Select(Text));
    }

    private Task<CheckedImport> Check(params (string Name, string Text)[] files) => Check("crm-pipeline", files);

    private Task<CheckedImport> Check(string preset, params (string Name, string Text)[] files) =>
        new ImportCheck(TestPresets.All.Find(preset)!, ThePlaybook.Delivered.Content.Channels, known, Note, CancellationToken.None)
            .Run([.. files.Select(file => new ImportFile(file.Name, () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text))))]);

    private void Note(ImportError error) => errors.Add(error);

    private static string Text(ImportError error) => $"{error.File}:{error.Line}:{error.Column}: {error.Reason}";

    private sealed class Known : IKnown
    {
        public Dictionary<string, StreamId> Keys { get; } = [];

        public Dictionary<string, UserId> Sellers { get; } = [];

        public Task<IReadOnlyDictionary<string, StreamId>> Holders(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<string, StreamId>>(keys.Where(Keys.ContainsKey).ToDictionary(key => key, key => Keys[key]));

        public (UserId Id, Role Role)? Person(string importKey) => null;

        public bool User(UserId id) => false;

        public bool Team(string importKey) => false;

        public UserId? SellerNamed(string name) => Sellers.TryGetValue(name, out var seller) ? seller : null;
    }
}
