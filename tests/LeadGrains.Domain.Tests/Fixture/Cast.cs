using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Tests.Fixture;

/// <summary>The people of the tests: a north and a south team, each with a manager and sellers.</summary>
internal static class Cast
{
    public static readonly TeamId All = new("team_all"), North = new("team_north"), South = new("team_south");
    public static readonly UserId Admin = new("usr_admin"), NorthManager = new("usr_nm"), SouthManager = new("usr_sm");
    public static readonly UserId Ann = new("usr_ann"), Bob = new("usr_bob"), Sue = new("usr_sue"), Teamless = new("usr_teamless");
    public static readonly UserId Marketer = new("usr_marketer"), Nobody = new("usr_nobody");
    public static readonly LeadId TheLead = new("lead_1");
    public static readonly AccountId Acme = new("acc_acme"), Other = new("acc_other");
    public static readonly ContactId Wang = new("con_wang"), Li = new("con_li");
    public static readonly DateTimeOffset Now = new(2026, 3, 5, 23, 30, 0, TimeSpan.FromHours(-4));

    public static readonly Workspace People = new Story<Workspace>(StreamId.Workspace).Given(
        User(Admin, Role.Administrator, null),
        User(NorthManager, Role.Manager, null),
        User(SouthManager, Role.Manager, null),
        new TeamCreated(All, Personal.OfWorkspace("All"), null, null),
        new TeamCreated(North, Personal.OfWorkspace("North"), All, NorthManager),
        new TeamCreated(South, Personal.OfWorkspace("South"), All, SouthManager),
        User(Ann, Role.Seller, North),
        User(Bob, Role.Seller, North),
        User(Sue, Role.Seller, South),
        User(Teamless, Role.Seller, null),
        User(Marketer, Role.Marketer, null)).State!;

    /// <summary>As little as may be: the real one is the server's to read.</summary>
    public static readonly Playbook Playbook = new(
        [], [], [], [], [new("sources", Both("sources"), [.. new[] { "call", "exhibition", "import", "referral" }.Select(code => new SourceChannel(code, Both(code)))])],
        [], [], [], [], [], new(40, 365, 90, 365, 2, 7, 14, 3, 70, null));

    public static readonly Actor Administrator = As(Admin), ManagerOfNorth = As(NorthManager), ManagerOfSouth = As(SouthManager);
    public static readonly Actor SellerAnn = As(Ann), SellerBob = As(Bob), SellerSue = As(Sue), TheMarketer = As(Marketer);
    public static readonly Actor Analyst = Program(Role.Analyst), Reader = Program(Role.ApiReader), Writer = Program(Role.ApiWriter);
    public static readonly Actor Importer = new(new By(ActorKind.Import, "op_1"), Role.Marketer, null, []);

    public static Actor As(UserId user) => new(new By(ActorKind.User, user.Value), People.Find(user)!.Role, user, People.ManagedTeams(user));

    public static Actor Program(Role role, UserId? user = null) => new(new By(ActorKind.Token, "tok_1"), role, user, []);

    public static LeadContext By(Actor actor, BuyingRole? role = null, bool accountExists = true, params ContactId[] missing) =>
        new(actor, People, Playbook, Now, accountExists, role, [.. missing]);

    /// <summary>For deciding on people.</summary>
    public static WorkspaceContext Among(Actor actor) => new(actor, Playbook);

    public static LocalText Both(string text) => new(text, text);

    public static Personal Text(string text) => Personal.OfWorkspace(text);

    public static UserCreated User(UserId id, Role role, TeamId? team) =>
        new(id, Personal.Of(id, id.Value), role, team, role == Role.Seller ? 3 : null);

    public static readonly ImmutableSortedDictionary<string, string> NoIds = ImmutableSortedDictionary<string, string>.Empty;
}
