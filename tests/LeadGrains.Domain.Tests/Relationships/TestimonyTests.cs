using LeadGrains.Domain.Relationships;

namespace LeadGrains.Domain.Tests.Relationships;

public sealed class TestimonyTests
{
    [Theory]
    [InlineData(Provenance.Fact, 0.95)]
    [InlineData(Provenance.Interaction, 0.9)]
    [InlineData(Provenance.Statement, 0.6)]
    [InlineData(Provenance.Import, 0.4)]
    public void A_single_source_is_as_sure_as_its_kind(Provenance provenance, double confidence) =>
        Assert.Equal((provenance, confidence), (Testimony.Of(provenance).Provenance, Testimony.Of(provenance).Confidence));

    [Theory]
    [InlineData(Provenance.Statement, Provenance.Statement, 0.84)]
    [InlineData(Provenance.Statement, Provenance.Import, 0.76)]
    [InlineData(Provenance.Import, Provenance.Statement, 0.76)]
    [InlineData(Provenance.Import, Provenance.Import, 0.4)]
    [InlineData(Provenance.Fact, Provenance.Fact, 1)]
    public void Two_independent_sources_are_wrong_only_if_both_are(Provenance one, Provenance other, double confidence) =>
        Assert.Equal(new Testimony(one, confidence), Testimony.Of(one).BorneOutBy(other));

    [Fact]
    public void It_is_from_0_to_1_in_hundredths_never_falls_by_another_source_and_does_not_depend_on_who_spoke_first()
    {
        foreach (var one in Enum.GetValues<Provenance>())
            foreach (var other in Enum.GetValues<Provenance>())
            {
                var both = Testimony.Of(one).BorneOutBy(other);
                Assert.Equal(both.Confidence, Testimony.Of(other).BorneOutBy(one).Confidence);
                Assert.InRange(both.Confidence, Testimony.Of(one).Confidence, 1);
                Assert.Equal(both.Confidence, Math.Round(both.Confidence, 2));
            }
    }
}
