using System.Collections.Immutable;
using System.Text;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Server.Tests.Playbooks;

public sealed class PlaybookTextTests
{
    private static Playbook Delivered => ThePlaybook.Delivered.Content;

    [Fact]
    public void Ten_mistakes_are_ten_messages_with_their_lines()
    {
        var planted = new Planted();
        string[] expected =
        [
            $"line {planted.Replace("stage: Lead", "zh: 线索, ", "")}, stages[1].name.zh: 'zh' is missing; add it: Chinese.",
            $"line {planted.Replace("code: headcount", "stages: [Prospect, Lead", "stages: [Prospect, Leed")}, topics[1].stages[1]: 'Leed' is none of Prospect, Lead, Opportunity, Won, Lost, Disqualified, Nurturing; did you mean 'Lead'?",
            $"line {planted.Replace("code: decision-maker", "importance: 5", "importance: 9")}, topics[2].importance: 9 is out of range; expected a whole number from 1 to 5",
            $"line {planted.Replace("code: influencers", "question:", "quesiton:")}, topics[3].quesiton: there is no field 'quesiton' here; did you mean 'question'?",
            $"line {planted.Replace("code: cycle-time", "unit: day", "unit: dya")}, topics[14].unit: there is no unit 'dya'; did you mean 'day'?",
            $"line {planted.Replace("code: kg", "code: g,", "code: kg,")}, units[5].code: 'kg' is what another unit goes by on line {planted.Replace("code: kg", "code: kg", "code: kg")}; give this one another name",
            $"line {planted.Replace("code: sets-per-head", "right: headcount", "right: head-count")}, plausibility[0].right: there is no topic 'head-count'; did you mean 'headcount'?",
            $"line {planted.Replace("code: payment-worsening", "dueDays: 1", "dueDays: '1'")}, alerts[4].dueDays: expected a whole number from 0 to 365, found '1'; take the quotes away",
            $"line {planted.Replace("type: ManyAndClear", "order: [alerts", "order: [alarms")}, markets[1].order[0]: 'alarms' is none of alerts, due-tasks, dossier-gaps, own-leads, pool, competitor-leads, segments, look-alikes, referrals, exhibitions; did you mean 'alerts'?",
            $"line {planted.Replace("limits:", "escalationDays: 3", "sellerCapacity: 3")}, limits.sellerCapacity: 'sellerCapacity' stands on line {planted.Replace("limits:", "sellerCapacity: 40", "sellerCapacity: 40")} already; take one of them out",
        ];
        var told = Planted.Mistakes(planted.Text);
        // Two of them leave a required field out, which is told too.
        Assert.Equal(expected, told.Where(message => !message.EndsWith("How to ask for it.", StringComparison.Ordinal) && !message.Contains("limits.escalationDays", StringComparison.Ordinal)));
        Assert.Equal(expected.Length + 2, told.Length);
    }

    [Theory]
    [InlineData("code: rd-strength", "compares: Several", "compares: Sevral", "did you mean 'Several'?")]
    [InlineData("code: cash-flow", "unit: CNY/month", "unit: CNY/mnoth", "there is no unit 'mnoth'; did you mean 'month'?")]
    [InlineData("code: organisation", "compares: Several", "compares: Several\n    unit: day", "topics[0].unit: a unit goes with numbers")]
    [InlineData("code: organisation", "validDays: 365", "validDays: 36.5", "36.5 is not a whole number")]
    [InlineData("code: organisation", "validDays: 365", "validDays: a year", "expected a whole number from 1 to 36500, found 'a year'")]
    [InlineData("code: organisation", "validDays: 365", "validDays:", "found nothing; fill it in, or take an optional field out")]
    [InlineData("code: organisation", "stages: [Lead, Opportunity]", "stages: [Lead, Lead]", "topics[0].stages[1]: 'Lead' stands in this list already")]
    [InlineData("code: organisation", "stages: [Lead, Opportunity]", "stages: Lead", "expected a list, found 'Lead'; write [a, b] or one - item a line")]
    [InlineData("code: organisation", "roles: [Informant", "roles: [Decider, Informant", "'Decider' is none of DecisionMaker,")]
    [InlineData("code: organisation", "code: organisation", "code: Organisation!", "not in the right form; expected What facts name it by")]
    [InlineData("code: organisation", "zh: 组织结构", "zh: ' '", "topics[0].name.zh: nothing is written here")]
    [InlineData("code: organisation", "zh: 组织结构", "zh: 2026", "topics[0].name.zh: expected text, found '2026'; put it into quotes")]
    [InlineData("code: organisation", "en: Organisation }", "en: Leavers }", "'Leavers' is what another topic goes by")]
    [InlineData("code: organisation", "en: Organisation }", "en: Who, whom }", "a text with a comma in it needs quotes")]
    [InlineData("code: kg", "factor: 1,", "factor: 0,", "0 is out of range; expected a number above 0")]
    [InlineData("code: set,", "套, 副", "套, 吨", "'吨' is what another unit goes by on line")]
    [InlineData("stage: Won", "stage: Won", "stage: Lost", "Lost stands on line 19 already; still missing: Won")]
    [InlineData("category: Finance, name", "category: Finance", "category: Sales", "still missing: Finance")]
    [InlineData("type: Pain", "type: Pain", "type: Problem", "still missing: Pain")]
    [InlineData("type: FewCustomers", "type: FewCustomers", "type: ManyAndClear", "still missing: FewCustomers")]
    [InlineData("code: guide", "code: guide", "code: call", "'call' is another channel's code on line")]
    [InlineData("code: inside-records", "code: inside-records", "code: inside-vertical", "'inside-vertical' is another of sources's code on line")]
    [InlineData("code: order-against-capacity", "right: capacity", "right: organisation", "a rule compares numbers, and 'organisation' has compares: Several")]
    [InlineData("code: order-against-capacity", "most: 6", "", "without 'most' and 'least' this never warns")]
    [InlineData("code: volume-against-capacity", "least: 0.1", "least: 2", "'least' (2) is above 'most' (1.2)")]
    [InlineData("code: contact-left", "on: ContactLeft", "on: ContactLeft\n    topic: leavers", "ContactLeft is not about facts; take the topic out")]
    [InlineData("code: second-supplier\n", "topic: second-supplier", "topic: second-suplier", "did you mean 'second-supplier'?")]
    [InlineData("on: FactRose", "topic: payment-habit", "topic: funding", "FactRose compares numbers")]
    [InlineData("on: FactRose", "topic: payment-habit", "", "FactRose is about facts of a topic; add 'topic'")]
    [InlineData("code: organisation", "importance: 3", "importance: &three 3", "anchors are not taken")]
    [InlineData("code: organisation", "importance: 3", "importance: *three", "'*three' stands for something written elsewhere; write it out here")]
    [InlineData("code: organisation", "importance: 3", "importance: !!int 3", "tags are not taken")]
    [InlineData("code: organisation", "zh: 组织结构", "zh: \"组织\\0结构\"", "topics[0].name.zh: there is a character in it that can't be seen")]
    [InlineData("code: organisation", "zh: 组织结构", "zh: \"\\uD800\"", "is no YAML")]
    [InlineData("relationships:", "halfLifeDays: 180", "halfLifeDays: 0", "relationships.halfLifeDays: 0 is out of range; expected a whole number from 1 to 36500")]
    [InlineData("relationships:", "kind: Visit", "kind: Vist", "relationships.interactions[0].kind: 'Vist' is none of Call, Visit,")]
    [InlineData("relationships:", "kind: Visit", "kind: Call", "Call stands on line")]
    [InlineData("referralDuties:", "duty: Report", "duty: Brief", "referralDuties[1].duty: Brief stands on line")]
    [InlineData("referralDuties:", "duty: Thank", "duty: Thnak", "referralDuties[2].duty: 'Thnak' is none of Brief, Report, Thank; did you mean 'Thank'?")]
    [InlineData("relationships:", "kind: Relative", "kind: Friend", "take one of them out")]
    [InlineData("relationships:", "prior: 0.8", "prior: 80", "relationships.knows[0].prior: 80 is out of range; expected a number from 0 to 1")]
    [InlineData("limits:", "limits:", "--- \nlimits:", "a second document begins here")]
    [InlineData("limits:", "limits:", "limit:", "there is no field 'limit' here; did you mean 'limits'?")]
    public void Each_mistake_is_told_with_its_remedy(string below, string text, string by, string expected)
    {
        var told = Planted.Mistakes(new Planted().With(below.TrimEnd('\n'), text, by).Text);
        Assert.Contains(told, message => message.Contains(expected, StringComparison.Ordinal));
        Assert.All(told, message => Assert.Matches("^line [1-9][0-9]*(, [^ :]+)?: ", message));
    }

    [Fact]
    public void What_is_no_yaml_is_told_with_its_line()
    {
        var planted = new Planted();
        var line = planted.Replace("code: organisation", "stages: [Lead, Opportunity]", "stages: [Lead, Opportunity");
        var told = Assert.Single(Planted.Mistakes(planted.Text));
        Assert.Matches($"^line ({line}|{line + 1}): .*is no YAML.* Look at the indentation", told);
        Assert.Matches("^line [12]: this is no YAML.* tab ", Assert.Single(Planted.Mistakes("stages:\n\t- x\n")));
    }

    [Theory]
    [InlineData("", "line 1: there is nothing in this file")]
    [InlineData("# nothing yet\n", "line 1: there is nothing in this file")]
    [InlineData("just words", "line 1: expected fields (stages, categories")]
    [InlineData("- a\n- b\n", "line 1: expected fields (stages, categories")]
    public void What_is_no_playbook_at_all_is_told(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Planted.Mistakes(text)), StringComparison.Ordinal);

    [Fact]
    public void What_is_built_to_hurt_is_refused_soon()
    {
        Assert.Contains("more than 16 levels", Planted.Mistakes("stages: " + new string('[', 100_000))[0], StringComparison.Ordinal);
        var bomb = string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        Assert.InRange(Planted.Mistakes("a0: &a0 [x]\n" + bomb).Length, 1, 200);
        Assert.Equal(["line 1: this is too long; a playbook has at most 1,048,576 bytes"], Planted.Mistakes(new byte[(1024 * 1024) + 1]));
        Assert.Equal(["line 2: this is not UTF-8; save the file as UTF-8"], Planted.Mistakes([.. "stages:\n"u8, 0xFF, 0xFE]));
        Assert.Equal(["line 2: there is a character that can't be seen (U+0000); take it out"], Planted.Mistakes("# a\n\0# b\n" + ThePlaybook.Delivered.Yaml));
        Assert.All(Planted.Mistakes($"? \"{new string('x', 100_000)}\\n\"\n: y\n"), message => Assert.InRange(message.Length, 1, 300));
        Assert.Equal(200, Planted.Mistakes("topics: [" + string.Join(',', Enumerable.Repeat("{}", 499)) + "]").Length);
    }

    [Fact]
    public void Nothing_makes_it_throw()
    {
        var random = new Random(7);
        var text = new Planted().Bytes;
        for (var round = 0; round < 200; round++)
        {
            var broken = (byte[])text.Clone();
            for (var i = 0; i < 5; i++) broken[random.Next(broken.Length)] = (byte)"\n \t:-{}[]'\"#&*|>!%@,xé0"[random.Next(22)];
            Planted.Mistakes(broken[..(round % 2 == 0 ? broken.Length : random.Next(broken.Length))]);
        }
    }

    [Fact]
    public void What_may_be_left_out_may_be_left_out()
    {
        var read = Planted.Read(new Planted().With("code: headcount", "    unit: persons", "").With("code: headcount", "    tolerance: 0.15", "")
            .With("code: headcount", "    validDays: 365", "").With("limits:", "  accountFormerDays: 730", "").Text).Content;
        var topic = read.FindTopic("headcount")!;
        Assert.Equal((null, 0.0, null, null), (topic.Unit, topic.Tolerance, topic.ValidDays, read.Limits.AccountFormerDays));
    }

    [Fact]
    public void Without_a_word_on_relationships_the_delivered_numbers_hold()
    {
        var text = ThePlaybook.Delivered.Yaml;
        var without = Planted.Read(text[..text.IndexOf("\nrelationships:", StringComparison.Ordinal)]).Content;
        Assert.Null(without.Relationships);
        Assert.NotNull(Delivered.Relationships);
        Assert.Equal((Delivered.Ties.HalfLifeDays, Delivered.Ties.BreachPenalty), (without.Ties.HalfLifeDays, without.Ties.BreachPenalty));
        Assert.All(Enum.GetValues<InteractionKind>(), kind => Assert.Equal(Delivered.Ties.WeightOf(kind), without.Ties.WeightOf(kind)));
        Assert.All(Enum.GetValues<KnowsKind>(), kind => Assert.Equal(Delivered.Ties.PriorOf(kind), without.Ties.PriorOf(kind)));
    }

    [Fact]
    public void Duties_that_are_not_named_are_put_as_delivered()
    {
        var text = ThePlaybook.Delivered.Yaml;
        var without = Planted.Read(text[..text.IndexOf("\nreferralDuties:", StringComparison.Ordinal)]).Content;
        Assert.Null(without.ReferralDuties);
        Assert.All(Enum.GetValues<ReferralDuty>(), duty => Assert.Equal(Delivered.TaskOf(duty), without.TaskOf(duty)));
        var own = Planted.Read(new Planted().With("referralDuties:", "Thank whoever referred it.", "Send a card.").Text).Content;
        Assert.Equal("Send a card.", own.TaskOf(ReferralDuty.Thank).En);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_do_no_harm() =>
        Assert.Empty(Planted.Mistakes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(new Planted().Text.Replace("\n", "\r\n", StringComparison.Ordinal))]));

    [Fact]
    public void The_delivered_one_knows_the_contracts_channels_and_every_category()
    {
        string[] channels = [
            "manager", "colleague", "performance-table", "key-accounts", "after-sales", "visitors", "business-cards", "campaign", "engineer", "classmates", "guide",
            "exhibition", "exhibiting", "non-competing-seller", "lead-club", "referral", "web-search", "directory", "professional", "association", "call", "bought-list",
            "competitor-closing", "online-shop", "sponsorship", "import", "api"];
        Assert.Equal(channels.Order(StringComparer.Ordinal), Delivered.Channels.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<FactCategory>(), Delivered.Topics.Select(topic => topic.Category).Distinct());
        Assert.All(new[] { LeadStage.Prospect, LeadStage.Lead, LeadStage.Opportunity }, stage => Assert.Contains(Delivered.Topics, topic => topic.Stages.Contains(stage)));
    }

    [Fact]
    public void The_delivered_one_speaks_both_languages()
    {
        var texts = Texts(Delivered).ToList();
        Assert.InRange(texts.Count, 200, 2000);
        Assert.All(texts, text => Assert.True(text.Zh.Any(c => c is >= '\u4e00' and <= '\u9fff') && !text.En.Any(c => c is >= '\u4e00' and <= '\u9fff'), text.ToString()));
    }

    private static IEnumerable<LocalText> Texts(object value) => value switch
    {
        LocalText text => [text],
        string => [],
        System.Collections.IEnumerable list => list.Cast<object>().SelectMany(Texts),
        _ when value.GetType().Namespace == typeof(Playbook).Namespace && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(value)).OfType<object>().SelectMany(Texts),
        _ => [],
    };
}
