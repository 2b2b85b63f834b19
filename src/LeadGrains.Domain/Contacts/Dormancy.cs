namespace LeadGrains.Domain.Contacts;

/// <summary>When contacts that we lost touch with count as dormant.</summary>
public static class Dormancy
{
    /// <summary>The stage as time has it: dormant when there was contact once and none for longer than <paramref name="dormantAfter"/>.</summary>
    public static ContactStage StageAt(ContactStage stage, DateTimeOffset? lastContactAt, DateTimeOffset now, TimeSpan dormantAfter) =>
        stage != ContactStage.Identified && lastContactAt is { } last && now - last > dormantAfter ? ContactStage.Dormant : stage;
}
