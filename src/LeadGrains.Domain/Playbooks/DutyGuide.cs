using LeadGrains.Domain.Sourcing;

namespace LeadGrains.Domain.Playbooks;

/// <param name="Task">What the lead's owner is asked to do.</param>
public sealed record DutyGuide(ReferralDuty Duty, LocalText Task);
