using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Views;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("ＡＢＣ　１２３", "abc 123")]
    [InlineData("ﬁ ½ ㎏ ｶﾞ", "fi 1⁄2 kg ガ")]
    [InlineData("E\u0301COLE", "école")]
    [InlineData("École", "école")]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("凯迪（深圳）", "凯迪(深圳)")]
    [InlineData("", "")]
    public void Text_has_one_form(string text, string normal) => Assert.Equal(normal, SearchText.Normal(text));

    [Fact]
    public void A_text_is_found_by_every_letter_and_pair_but_not_across_spaces() =>
        Assert.Equal(["a", "ab", "b", "凯", "凯迪", "迪"], SearchText.Grams("ab 凯迪").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ab", new[] { "ab" })]
    [InlineData("凯", new[] { "凯" })]
    [InlineData("a b", new[] { "a", "b" })]
    [InlineData("𠮷野", new[] { "𠮷野" })]
    public void A_query_asks_for_pairs_else_for_letters(string query, string[] grams) => Assert.Equal(grams, SearchText.QueryGrams(query).Order(StringComparer.Ordinal));
}
