using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The port to vouchers: what a booking may take of one, and gives back when it is called off. Both are written in the commit of the
/// booking or the cancellation, behind fences that were read before the decision (decision 0054). Who books without a code never asks.
/// </summary>
public interface IBookingVouchers
{
    /// <summary>Reads what a voucher is good for at this moment; a refusal when it is good for nothing.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="voucherId">The voucher, whether or not there is one.</param>
    /// <param name="service">What is booked.</param>
    /// <param name="client">For whom.</param>
    /// <param name="now">The time.</param>
    ValueTask<Outcome<BookingVoucher>> Find(string tenant, string voucherId, Service service, Client client, DateTimeOffset now);

    /// <summary>Reads where what an appointment has taken of a voucher is given back.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="applied">What it has taken.</param>
    ValueTask<IVoucherReturn> FindReturn(string tenant, AppliedVoucher applied);
}

/// <summary>Finds vouchers by their codes, which are secrets: they go no further than this, and are stored nowhere.</summary>
public interface IVoucherCodes
{
    /// <summary>The id of the voucher that a code leads to, whether or not there is one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="code">The code, as somebody has typed it.</param>
    string IdOf(string tenant, string code);
}

/// <summary>What a voucher is worth for an appointment, in minor units.</summary>
/// <param name="Discount">What it takes off the price at most.</param>
/// <param name="Covers">What it could pay at most.</param>
public readonly record struct VoucherWorth(long Discount, long Covers);

/// <summary>A voucher as one booking has found it: good for it, as long as its fences stand. Its decisions are pure.</summary>
public abstract record BookingVoucher
{
    /// <summary>
    /// True when what it does not reach for is left to pay; false when it has to reach for all that is booked, or is refused.
    /// </summary>
    public abstract bool IsSpentInParts { get; }

    /// <summary>A refusal when it is not good for one more appointment at a price; null when it is.</summary>
    /// <param name="price">The price; null for none.</param>
    public abstract Refusal? Check(Money? price);

    /// <summary>What it is worth for an appointment at a price for which it is good.</summary>
    /// <param name="price">The price; null for none.</param>
    public abstract VoucherWorth WorthOf(Money? price);

    /// <summary>What an appointment takes of it.</summary>
    /// <param name="charge">What the appointment comes to; null when it has no price.</param>
    public abstract AppliedVoucher Apply(Charge? charge);

    /// <summary>The voucher after an appointment has taken something.</summary>
    /// <param name="applied">What.</param>
    public abstract BookingVoucher After(AppliedVoucher applied);

    /// <summary>Writes what appointments take behind the fences that were read: the commit fails when somebody else was quicker.</summary>
    /// <param name="work">The booking's unit of work.</param>
    /// <param name="taken">What each takes.</param>
    public abstract void Redeem(UnitOfWork work, ImmutableArray<(string AppointmentId, AppliedVoucher Applied)> taken);
}

/// <summary>Where what an appointment has taken of a voucher is given back, as long as its fences stand.</summary>
public interface IVoucherReturn
{
    /// <summary>Writes what is given back behind the fences that were read.</summary>
    /// <param name="work">The cancellation's unit of work.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="amounts">What.</param>
    void Give(UnitOfWork work, string appointmentId, ReturnedVoucher amounts);
}

/// <summary>What a cancellation gives back of a voucher.</summary>
/// <param name="Redemptions">How many uses, 0 or 1.</param>
/// <param name="Amount">What it had taken off or covered, in minor units.</param>
/// <param name="Sessions">How many sessions.</param>
public readonly record struct ReturnedVoucher(int Redemptions, long Amount, int Sessions);
