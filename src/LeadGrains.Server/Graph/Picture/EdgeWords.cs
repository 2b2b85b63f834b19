using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Graph.Picture;

/// <summary>Relations in the words of a reader.</summary>
internal static class EdgeWords
{
    public static readonly LocalText
        Alone = new("还没有关系", "No relations yet"),
        More = new("还有更多，未显示", "There is more than is shown"),
        Erased = new("已删除", "erased"),
        Past = new("已结束", "ended");

    public static LocalText Of(EdgeKind kind) => kind switch
    {
        EdgeKind.Parent => new("母公司", "Parent"),
        EdgeKind.Supplier => new("供应商", "Supplier"),
        EdgeKind.Customer => new("客户", "Customer"),
        EdgeKind.Partner => new("合作伙伴", "Partner"),
        EdgeKind.Competitor => new("竞争对手", "Competitor"),
        EdgeKind.Employment => new("任职", "Works there"),
        EdgeKind.DecisionMaker => new("决策者", "Decision maker"),
        EdgeKind.Influencer => new("影响者", "Influencer"),
        EdgeKind.Executor => new("执行人", "Executor"),
        EdgeKind.Informant => new("信息人", "Informant"),
        EdgeKind.Guide => new("引路人", "Guide"),
        EdgeKind.Leaver => new("离职人员", "Leaver"),
        EdgeKind.Colleague => new("同事", "Colleague"),
        EdgeKind.FormerColleague => new("前同事", "Former colleague"),
        EdgeKind.Classmate => new("同学", "Classmate"),
        EdgeKind.Friend => new("朋友", "Friend"),
        EdgeKind.Relative => new("亲戚", "Relative"),
        EdgeKind.Professional => new("业内相识", "Professional"),
        EdgeKind.MetAt => new("见过面", "Met"),
        EdgeKind.Influence => new("影响", "Influence"),
        EdgeKind.Lead => new("线索", "Lead"),
        EdgeKind.Signal => new("客户信号", "Customer signal"),
        EdgeKind.Owns => new("负责", "Owns"),
        EdgeKind.Attended => new("就读", "Attended"),
        EdgeKind.ReferredBy => new("转介绍人", "Referred by"),
        _ => new(kind.ToString(), kind.ToString()),
    };

    /// <summary>What the picture colours alike.</summary>
    public static string Class(EdgeKind kind) => kind switch
    {
        <= EdgeKind.Competitor => "company",
        EdgeKind.Employment => "work",
        <= EdgeKind.Leaver => "role",
        <= EdgeKind.MetAt => "knows",
        EdgeKind.Influence => "sway",
        EdgeKind.Attended => "knows",
        _ => "lead",
    };

    public static LocalText Of(EntityKind kind) => kind switch
    {
        EntityKind.Account => new("客户", "Account"),
        EntityKind.Contact => new("联系人", "Contact"),
        EntityKind.Lead => new("线索", "Lead"),
        EntityKind.Class => new("班级", "Class"),
        EntityKind.User => new("我方人员", "One of ours"),
        _ => new(kind.ToString(), kind.ToString()),
    };
}
