using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Schools;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains;
using LeadGrains.Grains.Relationships;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Workload;

internal sealed record KnowOurs(int Contact, Somebody Who, bool Over) : ContactAct(Contact)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Contact(Contact)
        .StateKnowsUser(new(Cast.IdOf(Who), KnowsKind.Colleague, null, "note", Over ? new DateOnly(2020, 1, 1) : null), desk.Call));

    public override string Told => $"state that contact {Contact} {(Over ? "knew" : "knows")} {Who}";
}

internal sealed record Shun(int Contact, bool Out) : ContactAct(Contact)
{
    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(Out ? await desk.Contact(Contact).OptOut(new(null), desk.Call) : await desk.Contact(Contact).OptIn(new("they called"), desk.Call));

    public override string Told => $"let contact {Contact} opt {(Out ? "out" : "in")}";
}

internal sealed record Study(int Contact, int Year) : ContactAct(Contact)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Contact(Contact).RecordSchool(new(Of(Year)), desk.Call));

    public override string Told => $"record that contact {Contact} went to school in {Year}";

    public static SchoolInput Of(int year) => new(ClassKey.Of("School", year, null), "School", null, year, null);
}

internal sealed record Unstudy(int Contact, int Year) : ContactAct(Contact)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Contact(Contact).WithdrawSchool(new(Study.Of(Year).ClassId), desk.Call));

    public override string Told => $"take back that contact {Contact} went to school in {Year}";
}

internal sealed record StudyOurs(Somebody Who, int Year) : Act
{
    public override async Task<Answer> Do(Desk desk) =>
        Answer.Of(await desk.Server.Grains.Workspace(World.Workspace).RecordUserSchool(new(Cast.IdOf(Who), Study.Of(Year)), desk.Call));

    public override string Told => $"record that {Who} went to school in {Year}";
}

internal sealed record Agree(int Lead, NameConsent MayName) : LeadAct(Lead)
{
    public override async Task<Answer> Do(Desk desk) => Answer.Of(await desk.Lead(Lead).Consent(new(MayName), desk.Call));

    public override string Told => $"say {MayName} to naming whoever referred lead {Lead}";
}
