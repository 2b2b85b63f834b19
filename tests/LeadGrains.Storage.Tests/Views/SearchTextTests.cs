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
    public void A_text_is_found_by_every_pair_and_the_last_letter_of_each_word() =>
        Assert.Equal("ab b 凯迪 迪 𠮷", SearchText.Grams("ab 凯迪\n𠮷"));

    [Theory]
    [InlineData("a", true)]
    [InlineData("𠮷", true)]
    [InlineData("ab", false)]
    [InlineData("𠮷野", false)]
    public void A_letter_may_be_two_characters(string gram, bool isLetter) => Assert.Equal(isLetter, SearchText.IsLetter(gram));

    [Theory]
    [InlineData("ab", new[] { "ab" })]
    [InlineData("凯", new[] { "凯" })]
    [InlineData("a b", new[] { "a", "b" })]
    [InlineData("𠮷野", new[] { "𠮷野" })]
    public void A_query_asks_for_pairs_else_for_letters(string query, string[] grams) => Assert.Equal(grams, SearchText.QueryGrams(query).Order(StringComparer.Ordinal));
}
