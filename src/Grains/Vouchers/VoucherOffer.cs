using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Vouchers;

/// <summary>A voucher as a booking has found it.</summary>
/// <param name="Account">The voucher.</param>
/// <param name="Client">How often the client has used it; null when that does not matter.</param>
internal sealed record VoucherOffer(VoucherAccount Account, ClientAccount? Client) : BookingVoucher
{
    private Voucher Voucher => Account.Voucher;

    /// <inheritdoc/>
    public override bool IsSpentInParts => Voucher.Kind == VoucherKind.Gift;

    // What the appointments before in the same booking take.
    private int Taken { get; init; }

    /// <inheritdoc/>
    public override Refusal? Check(Money? price) =>
        VoucherAmounts.CheckPrice(Voucher, price) ?? VoucherAmounts.CheckLeft(Voucher, Client?.Count + Taken);

    /// <inheritdoc/>
    public override VoucherWorth WorthOf(Money? price) => VoucherAmounts.WorthOf(Voucher, price);

    /// <inheritdoc/>
    public override AppliedVoucher Apply(Charge? charge) => new()
    {
        Id = Voucher.Id,
        Kind = Voucher.Kind,
        Amount = (Voucher.Kind == VoucherKind.Coupon ? charge?.Discount : charge?.Covered) ?? 0,
        Sessions = Voucher.Kind == VoucherKind.Package ? 1 : 0,
        Currency = charge?.Currency ?? Voucher.Worth?.Currency ?? "",
        ClientCount = Client?.Id,
    };

    /// <inheritdoc/>
    public override BookingVoucher After(AppliedVoucher applied) => this with
    {
        Taken = Taken + 1,
        Account = Account with
        {
            Voucher = Voucher with
            {
                Used = new VoucherUsed(
                    Voucher.Used.Redemptions + 1, Voucher.Used.Amount + applied.Amount, Voucher.Used.Sessions + applied.Sessions),
            },
        },
    };

    /// <inheritdoc/>
    public override void Redeem(UnitOfWork work, ImmutableArray<(string AppointmentId, AppliedVoucher Applied)> taken)
    {
        var redeemed = new VoucherRedeemed(
            [.. taken.Select(each => new VoucherRedemption(each.AppointmentId, each.Applied.Amount, each.Applied.Sessions))]);
        VoucherWriting.Write(work, Account, redeemed);
        if (Client is { } client) work.AppendBehind(client.Fence, new VoucherClientCounted(Voucher.Id, taken.Length));
    }
}

/// <summary>Where what an appointment has taken of a voucher is given back.</summary>
/// <param name="account">The voucher.</param>
/// <param name="client">Where the client is counted; null when that does not matter.</param>
internal sealed class VoucherReturn(VoucherAccount account, ClientAccount? client) : IVoucherReturn
{
    /// <inheritdoc/>
    public void Give(UnitOfWork work, string appointmentId, ReturnedVoucher amounts)
    {
        if (amounts == default) return;
        var returned = new VoucherRedemption(appointmentId, amounts.Amount, amounts.Sessions);
        VoucherWriting.Write(work, account, new VoucherReturned(returned, amounts.Redemptions));
        if (client is not null && amounts.Redemptions > 0)
            work.AppendBehind(client.Fence, new VoucherClientCounted(account.Voucher.Id, -amounts.Redemptions));
    }
}

/// <summary>Writes what happens to a voucher in another decision's commit.</summary>
internal static class VoucherWriting
{
    /// <summary>Writes an event behind the fence, and the voucher as it then is.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="account">The voucher as it was read.</param>
    /// <param name="event">The event.</param>
    public static void Write(UnitOfWork work, VoucherAccount account, IEvent @event)
    {
        work.AppendBehind(account.Fence, @event);
        var after = VoucherState.After(account.Voucher, @event, account.Fence.TimeOf(work.Now));
        work.Save(VoucherDocument.Of(account.Tenant, after, account.Fence.Version + 1));
    }
}
