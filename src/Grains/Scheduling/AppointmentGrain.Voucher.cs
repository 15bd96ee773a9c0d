using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>
/// What an appointment has taken of a voucher is given back in the commit that ends it. One that has taken nothing pays nothing.
/// </content>
internal sealed partial class AppointmentGrain
{
    private async Task<T> Ending<T>(Func<AppointmentState, UnitOfWork, IVoucherReturn?, T> decide)
        where T : class?
    {
        // What it has taken was said when it was booked, and never changes.
        if (await Read(state => state.Current?.Voucher) is not { } voucher)
            return await Execute((state, work) => decide(state, work, null));
        return await guards.InTurn(Tenant, voucher.Id, async () =>
        {
            var back = await guards.ReadReturn(Tenant, voucher);
            return await Execute<T>(
                (state, work) => decide(state, work, back),
                whenLost: async () =>
                {
                    back = await guards.ReadReturn(Tenant, voucher);
                    return default;
                },
                BookingGuardReader.Attempts);
        });
    }

    private Appointment Ended(UnitOfWork work, Appointment current, AppointmentCancelled cancelled, IVoucherReturn? back)
    {
        if (current.Voucher is not { } voucher) return Written(work, current, cancelled);
        if (back is null) throw new InvalidOperationException($"{Stream} has taken of a voucher, and nobody has looked where it goes.");
        var cancellation = cancelled.Cancellation;
        back.Give(work, Id, VoucherReturns.Of(voucher, cancellation.Fee));
        return Written(work, current, cancelled with
        {
            Cancellation = cancellation with { FeeByVoucher = VoucherReturns.FeeBy(voucher, cancellation.Fee) },
        });
    }
}
