using LeadGrains.Server.Accounts;
using LeadGrains.Server.Contacts;
using LeadGrains.Server.Graph;
using LeadGrains.Server.Leads;
using LeadGrains.Server.Sourcing;
using LeadGrains.Server.Start;
using LeadGrains.Server.Tasks;
using LeadGrains.Server.Teams;
using LeadGrains.Server.Users;

namespace LeadGrains.Server.Reads;

public static class ReadServices
{
    /// <summary>What the endpoints of accounts, contacts, leads, users and teams work with, besides grains and views.</summary>
    public static IServiceCollection AddReads(this IServiceCollection services) => services
        .AddSingleton<OwnChanges>()
        .AddSingleton<Freshness>()
        .AddSingleton<Lists>()
        .AddSingleton<ListMemory>()
        .AddSingleton<Names>()
        .AddSingleton<Authors>()
        .AddSingleton<AccountDesk>()
        .AddSingleton<FactDesk>()
        .AddSingleton<FactLists>()
        .AddSingleton<CommitteeDesk>()
        .AddSingleton<NeedDesk>()
        .AddSingleton<ContactDesk>()
        .AddSingleton<LeadDesk>()
        .AddSingleton<SourcingDesk>()
        .AddSingleton<SourceReports>()
        .AddSingleton<SellerSources>()
        .AddSingleton<TaskDesk>()
        .AddSingleton<TaskLists>()
        .AddSingleton<TaskText>()
        .AddSingleton<PastPositions>()
        .AddSingleton<GraphNow>()
        .AddSingleton<GraphFurther>()
        .AddSingleton<GraphThen>()
        .AddSingleton<GraphWalk>()
        .AddSingleton<PeopleDesk>()
        .AddSingleton<Workloads>()
        .AddSingleton<StartReads>()
        .AddSingleton<StartPage>()
        .AddSingleton<TeamBoard>();
}
