using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Vouchers;

/// <summary>What bookings take of vouchers, and give back.</summary>
/// <param name="ledger">Reads vouchers.</param>
/// <param name="documents">Where the bookings that a client has made are found.</param>
internal sealed class BookingVouchers(VoucherLedger ledger, IDocuments documents) : IBookingVouchers
{
    private static readonly string[] Booked =
    [
        .. AppointmentStatusNames.All.Where(name => name != AppointmentStatusNames.NameOf(AppointmentStatus.Cancelled)),
    ];

    private static Refusal OfAnother => VoucherAmounts.No(VoucherReasons.OtherClient, "belongs to another client");

    private static Refusal WithoutAddress => VoucherAmounts.No(VoucherReasons.EmailMissing, "asks for the client's e-mail address");

    private static Refusal NotTheFirst =>
        VoucherAmounts.No(VoucherReasons.FirstBookingOnly, "is good for a client's first booking only");

    /// <inheritdoc/>
    public async ValueTask<Outcome<BookingVoucher>> Find(
        string tenant, string voucherId, Service service, Client client, DateTimeOffset now)
    {
        if (await ledger.Find(tenant, voucherId) is not { Voucher: var voucher } account) return VoucherAmounts.NotValid;
        if (VoucherAmounts.CheckService(voucher, service, now) is { } refusal) return refusal;
        var email = client.Email?.ToLowerInvariant();
        if (voucher.Owner is { IsBound: true } owner && owner.Email != email) return OfAnother;
        if (VoucherAmounts.MostOfClient(voucher) is null) return new VoucherOffer(account, Client: null);
        if (string.IsNullOrEmpty(email)) return WithoutAddress;
        var isForFirst = voucher.Terms.Coupon!.FirstBookingOnly;
        // The fence first: who uses one after it was read makes it stale.
        var count = await ledger.ReadClient(tenant, ledger.ClientOf(tenant, isForFirst ? null : voucher.Id, email));
        if (isForFirst && await HasBooked(tenant, email)) return NotTheFirst;
        return new VoucherOffer(account, count);
    }

    /// <inheritdoc/>
    public async ValueTask<IVoucherReturn> FindReturn(string tenant, AppliedVoucher applied) => new VoucherReturn(
        await ledger.Find(tenant, applied.Id)
            ?? throw new InvalidOperationException($"An appointment has taken of the voucher {applied.Id}, which was never made."),
        applied.ClientCount is { } count ? await ledger.ReadClient(tenant, count) : null);

    private async ValueTask<bool> HasBooked(string tenant, string email)
    {
        var query = new DocumentQuery
        {
            Tenant = tenant,
            Kind = SchedulingDocuments.Appointment,
            Subject = email,
            Statuses = Booked,
            Limit = 1,
        };
        return (await documents.QueryAsync(query, CancellationToken.None)).Items.Count > 0;
    }
}
