using LeadGrains.Domain;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Grains.Views;

/// <summary>Rows by id, as a batch of events finds or leaves them.</summary>
public sealed class ViewRows
{
    public Dictionary<LeadId, LeadRow> Leads { get; } = [];

    public Dictionary<AccountId, AccountRow> Accounts { get; } = [];

    /// <summary>Of accounts of which nothing but their leads is concerned.</summary>
    public Dictionary<AccountId, AccountStanding> Standings { get; } = [];

    public Dictionary<ContactId, ContactRow> Contacts { get; } = [];

    public Dictionary<NeedId, NeedRow> Needs { get; } = [];

    /// <summary>Open tasks by what they are about.</summary>
    public Dictionary<StreamId, TaskList> Tasks { get; } = [];
}
