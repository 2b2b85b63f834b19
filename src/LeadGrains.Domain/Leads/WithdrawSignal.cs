namespace LeadGrains.Domain.Leads;

/// <summary>What was taken for a customer's signal was none: said by somebody else, meant otherwise, made up.</summary>
/// <param name="Number">Which of the lead's signals, from 1 in the order in which they were recorded.</param>
public sealed record WithdrawSignal(int Number, string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? (Number >= 1 && Number <= state.Signals.Length ? null : LeadRefusals.SignalIsUnknown)
            ?? LeadChecks.UnlessGiven(("/reason", Reason));
        if (refusal is not null)
            return refusal;
        return state.Evidence.WithdrawnSignals.Contains(Number)
            ? Decision.NothingToDo
            : new LeadSignalWithdrawn(Number, Personal.Of(state.Signals[Number - 1].ContactId, Reason!));
    }
}
