namespace LeadGrains.Domain.Tasks;

/// <summary>Why something about a task is refused.</summary>
public static class TaskRefusals
{
    public static readonly Refusal TaskIsUnknown = new("task.not_found", "There is no such task.", RefusalKind.NotFound);

    public static readonly Refusal TaskHasEnded = new("task.ended", "The task is done or dropped already.");

    public static readonly Refusal TitleIsMissing = new Refusal("task.title_missing", "A task says what is to be done.").At("/title", "required");

    public static readonly Refusal OriginIsNotYours =
        new Refusal("task.origin_reserved", "Tasks of alerts and referrals are opened by these: a person opens one for a gap, or of their own.").At("/origin/kind", "not_allowed");

    public static readonly Refusal GapIsUnknown = new Refusal("task.gap_unknown", "The playbook has no such topic.").At("/origin/ref", "unknown");
}
