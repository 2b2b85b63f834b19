using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Operations;

/// <summary>Why something was refused, in the words of a reader: lists of refusals are read by people, unlike problems.</summary>
internal static class RefusalWords
{
    /// <param name="code">The refusal's; null: none.</param>
    /// <param name="detail">What it says itself, in English.</param>
    public static string Of(string? code, string detail, RequestLanguage language) =>
        language.Language == Language.Zh && Chinese(code) is { } chinese ? chinese : detail;

    private static string? Chinese(string? code) => code switch
    {
        "lead.not_found" => "没有这条线索。",
        "lead.closed" => "线索已关闭或在培育中。",
        "lead.already_there" => "线索已经在那里了。",
        "lead.owner_changed" => "选定以后，线索已经换了负责人。",
        "lead.may_not_reassign" => "线索由管理员转交，或由主管在自己的团队之间以及从公海转交。",
        "lead.not_yours" => "只有线索的负责人、其团队的主管或管理员可以这样做。",
        "lead.owner_not_seller" => "线索的负责人须是销售。",
        "seller.at_capacity" => "这位销售的线索数已到上限。",
        "user.not_found" => "没有这个人。",
        _ => null,
    };
}
