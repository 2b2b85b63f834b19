using System.Globalization;
using System.Xml.Linq;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Graph;

public sealed class GraphPictureTests(Office office) : IClassFixture<Office>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task A_picture_shows_every_node_and_relation_in_the_readers_language()
    {
        var (account, parent) = (await office.Account("凯迪机械"), await office.Account("Holding"));
        var maker = await office.Contact(account, "王总");
        await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent" });
        await office.Admin.Do($"/contacts/{maker}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });

        var picture = await Picture($"/accounts/{account}/graph.svg", "zh");
        Assert.Equal(["王总", "凯迪机械", "Holding"], picture.Descendants(Svg + "g").Where(node => node.Attribute("transform") is not null).Select(node => node.Element(Svg + "text")!.Value).OrderBy(name => name.Length));
        Assert.Contains("决策者", picture.Descendants(Svg + "tspan").Select(word => word.Value));
        Assert.Contains("王总 → 凯迪机械: 决策者", picture.Descendants(Svg + "title").Select(title => title.Value));
        Assert.Contains("Decision maker", (await Picture($"/accounts/{account}/graph.svg", "en")).Descendants(Svg + "tspan").Select(word => word.Value));
        Assert.Equal("王总", (await Picture($"/contacts/{maker}/graph.svg", "en")).Element(Svg + "title")!.Value);
    }

    [Fact]
    public async Task Names_stay_texts_and_a_picture_can_load_and_run_nothing()
    {
        var account = await office.Account("<script>alert(1)</script>&\u0001\"");
        using var answer = await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/graph.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", answer.Headers.GetValues("Content-Security-Policy").Single());
        var picture = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal("<script>alert(1)</script>&\uFFFD\"", picture.Element(Svg + "title")!.Value);
        Assert.Contains("No relations yet", picture.Descendants(Svg + "tspan").Select(word => word.Value));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(499)]
    public async Task Labels_keep_their_distance_however_many_there_are(int related)
    {
        var account = await office.Account();
        await Parallel.ForAsync(0, related, async (i, _) => await (i % 3 == 0 ? office.Lead(account) : office.Contact(account)));
        var picture = await Picture($"/accounts/{account}/graph.svg", "en");
        var places = picture.Descendants(Svg + "g").Select(node => node.Attribute("transform")?.Value).OfType<string>()
            .Select(place => place["translate(".Length..^1].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(related + 1, places.Count);
        for (var i = 0; i < places.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.True(double.Hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]) > 15, $"{i} and {j}");
    }

    [Fact]
    public async Task What_a_graph_refuses_its_picture_refuses() =>
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere/graph.svg?depth=5")).Expect(400);

    private async Task<XElement> Picture(string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await office.Admin.SendAsync(request);
        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}
