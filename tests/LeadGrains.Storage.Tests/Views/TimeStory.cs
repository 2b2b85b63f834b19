using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tests.Fixture;

namespace LeadGrains.Storage.Tests.Views;

/// <summary>Time passes in a workspace: needs are voiced, and now and then somebody is told what time has brought about.</summary>
internal sealed class TimeStory(Script script, Story story, int seed)
{
    private static readonly Domain.Playbooks.Playbook Playbook = Cast.Playbook with { Limits = Cast.Playbook.Limits with { AccountFormerDays = 20 } };
    private readonly Random _random = new(seed);

    public void Tell(int days)
    {
        for (var day = 0; day < days; day++)
        {
            story.Tell(_random.Next(12));
            Need(script.Accounts.Values.ElementAt(_random.Next(script.Accounts.Count)));
            Owe(script.Leads.Values.LastOrDefault(lead => lead.Sourcing.Referral is null));
            script.Pass(TimeSpan.FromDays(_random.Next(4)));
            foreach (var subject in script.Subjects().Where(_ => _random.Next(20) == 0).ToList())
                Elapse(subject);
        }
    }

    private void Need(Account account)
    {
        var voice = script.Contacts.Count > 0 && _random.Next(2) == 0 ? new Voice(script.Contacts.Keys.First(), script.Now.AddDays(-_random.Next(100))) : null;
        var words = Personal.OfWorkspace("no more recalls");
        var open = account.Needs.Needs.Values.Where(need => need is { End: null, ExpiredAt: null }).OrderBy(need => need.Seq).ToList();
        NeedEvent happened = (open.Count > 0 ? _random.Next(5) : 0) switch
        {
            1 when voice is not null => new NeedVoiced(open[0].Id, words, voice),
            2 => new NeedMet(open[^1].Id, words),
            3 => new NeedDropped(open[^1].Id, words),
            _ => new NeedRecorded(new($"need_{script.Head:D8}"), NeedLevel.Safety, words, voice, null, _random.Next(3) == 0 ? DateOnly.FromDateTime(script.Now.AddDays(_random.Next(200)).UtcDateTime) : null),
        };
        script.Add(account.Id, happened);
    }

    /// <summary>What is to be done about here and now.</summary>
    private void Owe(Lead? lead)
    {
        if (lead is null || script.Contacts.Count == 0) return;
        var day = DateOnly.FromDateTime(script.Now.UtcDateTime);
        script.Add(lead.Id, new LeadReferred(new($"{Referral.Prefix}{lead.Id}", script.Contacts.Keys.First(), NameConsent.Given, null, day, day.AddDays(2), day.AddDays(4))));
    }

    private void Elapse(StreamId subject)
    {
        var decision = subject.Kind switch
        {
            EntityKind.Lead => new Elapse().Decide(script.Leads[new(subject.Value)], new LeadContext(Cast.Administrator, Cast.People, Playbook, script.Now)),
            EntityKind.Account => new Elapse().Decide(script.Accounts[new(subject.Value)], new AccountContext(Cast.Administrator, Cast.People, Playbook, script.Now)),
            _ => new Elapse().Decide(script.Contacts[new(subject.Value)], new ContactContext(Cast.Administrator, script.Now, Playbook, [], [], People: Cast.People)),
        };
        foreach (var happened in ((Decision.Accepted)decision).Events)
            script.Add(subject, happened);
    }
}
