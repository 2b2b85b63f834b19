namespace LeadGrains.Domain.Tasks;

/// <param name="OwnerId">Null: the lead's owner, else whoever asks.</param>
/// <param name="Origin">Null: a person.</param>
public sealed record OpenTask(TaskId Id, string? Title, string? Note, DateOnly Due, UserId? OwnerId, TaskOrigin? Origin) : TaskCommand
{
    private protected override Decision Decide(TaskGround on)
    {
        if (on.Tasks.Find(Id) is not null)
            return Refusal.AlreadyExists;
        var topic = Origin is { Kind: TaskOriginKind.Gap, Ref: { } name } ? on.Playbook.FindTopic(name) : null;
        var refusal = (string.IsNullOrWhiteSpace(Title) ? TaskRefusals.TitleIsMissing : null)
            ?? (Origin is { Kind: TaskOriginKind.Alert or TaskOriginKind.Referral } ? TaskRefusals.OriginIsNotYours : null)
            ?? (Origin is { Kind: TaskOriginKind.Gap } && topic is null ? TaskRefusals.GapIsUnknown : null)
            ?? on.UnlessThere(OwnerId);
        if (refusal is not null)
            return refusal;
        return new TaskOpened(
            Id, on.Seal(Title!), on.SealOrNothing(Note), Due, OwnerId ?? on.LeadOwner ?? on.Actor.User,
            topic is null ? TaskOrigin.Person : new(TaskOriginKind.Gap, topic.Code));
    }
}
