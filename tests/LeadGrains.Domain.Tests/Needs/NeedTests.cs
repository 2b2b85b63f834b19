using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Tests.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Needs;

/// <summary>What they need: latent until they say so, explicit until nobody hears them for too long.</summary>
public sealed class NeedTests
{
    private static readonly NeedId Id = new("need_1");
    private static readonly AccountContext Context = new(SellerAnn, People, Book.Playbook, Story<Account>.Start);
    private static readonly RecordNeed Seen = new(Id, NeedLevel.Safety, "their fixtures crack", null, null, null, null);
    private static readonly VoiceNeed Said = new(Id, Wang, "我们不能再出事故", Story<Account>.Start.AddDays(10));

    private static Story<Account> Story() => new Story<Account>(Acme).Given(Samples.Account);

    private static (NeedState, bool) At(Story<Account> story, double days)
    {
        var standing = story.State!.Needs.Find(Id)!.At(Story<Account>.Start.AddDays(days), Book.Playbook.Limits);
        return (standing.State, standing.FellBack);
    }

    [Fact]
    public void Latent_until_somebody_there_says_so_then_latent_again_when_nobody_met_it_in_time_then_gone()
    {
        var story = Story().When(Seen, Context);
        Assert.Equal((NeedState.Latent, false), At(story, 1));
        story.When(Said, Context with { Now = Context.Now.AddDays(10) });
        Assert.Equal((NeedState.Explicit, false), At(story, 189.99));
        Assert.Equal((NeedState.Latent, true), At(story, 190));
        story.When(Said with { At = Context.Now.AddDays(200), Words = "again!" }, Context with { Now = Context.Now.AddDays(200) });
        Assert.Equal((NeedState.Explicit, false), At(story, 379));
        Assert.Equal((NeedState.Latent, true), At(story, 380));
        Assert.Equal((NeedState.Expired, false), At(story, 565));
        story.When(Said, Context with { Now = Context.Now.AddDays(565) }).ThenRefused("need.ended");
    }

    [Fact]
    public void Who_voices_it_makes_it_explicit_in_their_own_words()
    {
        var story = Story().When(Seen with { ContactId = Wang }, Context);
        Assert.Equal((NeedState.Explicit, false), At(story, 1));
        Assert.Equal("con_wang", story.State!.Needs.Find(Id)!.Statement.Subject);
        story.When(Said with { At = Context.Now.AddDays(-5), Words = "older words" }, Context);
        Assert.Equal("their fixtures crack", story.State.Needs.Find(Id)!.Statement.Text);
    }

    [Fact]
    public void A_need_may_have_a_last_day_of_its_own()
    {
        var story = Story().When(Seen with { ExpiresOn = new(2026, 3, 31) }, Context);
        Assert.Equal(NeedState.Latent, At(story, 29.6).Item1);
        Assert.Equal(NeedState.Expired, At(story, 29.7).Item1);
        Story().When(Seen with { ExpiresOn = new(2026, 3, 1) }, Context).ThenRefused("need.ends_before_recorded", RefusalKind.Rule, "/expiresOn");
    }

    [Fact]
    public void It_ends_once_with_a_reason()
    {
        var story = Story().When(Seen, Context);
        story.When(new EndNeed(Id, NeedEnding.Met, " "), Context).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/reason");
        story.When(new EndNeed(Id, NeedEnding.Met, "our fixture holds"), Context).When(new EndNeed(Id, NeedEnding.Met, "x"), Context).ThenNothing();
        Assert.Equal(NeedState.Met, At(story, 900).Item1);
        story.When(new EndNeed(Id, NeedEnding.Dropped, "x"), Context).ThenRefused("need.ended");
        story.When(Said, Context).ThenRefused("need.ended");
        story.When(new EndNeed(new("need_7"), NeedEnding.Met, "x"), Context).ThenRefused("need.not_found", RefusalKind.NotFound);
    }

    [Fact]
    public void What_is_missing_or_impossible_is_named()
    {
        Story().When(Seen with { Level = null, Statement = "" }, Context).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/level", "/statement");
        Story().When(Seen with { LeadId = TheLead }, Context).ThenRefused("need.lead_of_other_account", RefusalKind.Rule, "/leadId");
        Story().When(Seen with { ContactId = Wang }, Context with { MissingContacts = [Wang] }).ThenRefused("contact.not_found", RefusalKind.Rule, "/contactId");
        Story().When(Seen with { ContactId = Wang, At = Context.Now.AddDays(2) }, Context).ThenRefused("need.in_future", RefusalKind.Rule, "/at");
        Story().When(Seen, Context).When(Said with { ContactId = null, Words = null }, Context).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/contactId", "/words");
    }
}
