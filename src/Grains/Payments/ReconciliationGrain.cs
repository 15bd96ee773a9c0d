using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>The state of comparisons: the newest.</summary>
internal sealed class ReconciliationState : IFoldedState
{
    /// <summary>The newest; null before the first.</summary>
    public Reconciliation? Newest { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Newest = @event is PaymentsReconciled reconciled
        ? reconciled.Reconciliation
        : throw new InvalidOperationException($"A stream of comparisons has a foreign event {@event.GetType().Name}.");
}

/// <summary>Keeps what came of comparing an organisation's payments with the gateway.</summary>
[GrainType("payment-reconciliation")]
internal sealed class ReconciliationGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ReconciliationState>(context, services), IReconciliationGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "payment-reconciliation";

    /// <inheritdoc/>
    protected override ReconciliationState Empty() => new();

    /// <inheritdoc/>
    public Task<Reconciliation?> Get() => Read(state => state.Newest);

    /// <inheritdoc/>
    public Task Keep(Reconciliation reconciliation) => Execute((state, work) =>
    {
        // Of two that ran at once the later one stands.
        if (state.Newest is { } newest && newest.At >= reconciliation.At) return state;
        work.Append(new PaymentsReconciled(reconciliation));
        // Banks send back and dispute for weeks, also where nobody pays any more: as long as there is something to compare, so it is.
        if (reconciliation.Compared > 0) work.Enqueue(PaymentEffects.Reconcile(work));
        return state;
    });
}
