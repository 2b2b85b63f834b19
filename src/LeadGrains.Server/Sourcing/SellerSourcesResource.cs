using LeadGrains.Domain;

namespace LeadGrains.Server.Sourcing;

/// <summary>Where a seller's leads come from that began in a time.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="Items">In the playbook's order; channels that it no longer has come last.</param>
/// <param name="Hint">Null: the leads come from several sources, or are too few to say.</param>
/// <param name="AsOf">The position at which it is true.</param>
public sealed record SellerSourcesResource(
    UserId SellerId, string? Name, DateOnly From, DateOnly To, IReadOnlyList<ChannelEffect> Items, OneSourceHint? Hint, long AsOf);

/// <summary>Never one method.</summary>
/// <param name="Channel">By which too many leads came.</param>
/// <param name="Percent">Of the leads that people brought.</param>
/// <param name="Text">In the language asked for.</param>
/// <param name="Among">Whose leads the recommendations rest on; null where there is too little evidence for any.</param>
/// <param name="Recommended">What works best for similar sellers, the best first, with their figures; without the seller's own leads.</param>
public sealed record OneSourceHint(string Channel, string? ChannelName, double Percent, string Text, SimilarSellers? Among, IReadOnlyList<ChannelEffect> Recommended);

/// <summary>Those of teams in the same type of market, of the same team where no type is said, or of the whole workspace.</summary>
public enum SimilarSellers { Market, Team, Workspace }
