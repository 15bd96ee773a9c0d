using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Vouchers;

/// <summary>
/// One voucher, for those who manage it. Bookings write to its stream as well, so what it remembers is mostly old: reads look at the
/// journal, and changes take their turn among the bookings (decision 0054).
/// </summary>
[GrainType("voucher")]
internal sealed class VoucherGrain(IGrainContext context, JournalServices services, LocalCatalogs catalogs, FenceTurns turns)
    : EventSourcedGrain<VoucherState>(context, services), IVoucherGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => VoucherLedger.Kind;

    /// <inheritdoc/>
    protected override ISnapshotFormat<VoucherState> SnapshotFormat => VoucherSnapshotFormat.Instance;

    /// <inheritdoc/>
    protected override VoucherState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Voucher>> Create(NewVoucher request) =>
        Execute((state, work) => VoucherDecisions.Create(state, work, Id, request));

    /// <inheritdoc/>
    public Task<Outcome<Voucher>> Get() => ReadNewest<Outcome<Voucher>>(state =>
        state.Current is { } current ? current : Refusal.NotFound("voucher"));

    /// <inheritdoc/>
    public Task<Outcome<Voucher>> Change(VoucherTerms terms, long? expectedVersion) =>
        InTurn((state, work) => VoucherDecisions.Change(state, work, terms, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<Voucher>> Deactivate(long? expectedVersion) =>
        InTurn((state, work) => VoucherDecisions.Deactivate(state, work, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<Voucher>> Erase() => InTurn(VoucherDecisions.Erase);

    /// <inheritdoc/>
    public async Task<Outcome<VoucherQuote>> Quote(string service, int? durationMinutes)
    {
        if (await catalogs.FindAsync(GrainFactory, Tenant, service) is not { Definition.Active: true } found)
            return Refusal.NotFound("service");
        if (ServiceRules.CheckLength(found, durationMinutes) is { } notOffered) return notOffered;
        var minutes = durationMinutes ?? found.Definition.DurationMinutes;
        return await Execute((state, work) =>
        {
            var fence = new StreamFence(Stream, work.BaseVersion, default);
            var account = state.Current is { } current ? new VoucherAccount(Tenant, current, fence) : null;
            return VoucherDecisions.Quote(account, found, minutes, work.Now);
        });
    }

    private Task<Outcome<Voucher>> InTurn(Func<VoucherState, UnitOfWork, Outcome<Voucher>> decide) =>
        turns.Next(GrainKey.For(Tenant, Id), () => Execute(decide, whenLost: null, BookingGuardReader.Attempts));
}
