using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What calling off costs the client.</summary>
internal static class Fees
{
    /// <summary>What it costs her to call off; never less than when she last moved it late: a move does not wash a fee away.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">When it is called off.</param>
    public static Money? Of(Appointment appointment, DateTimeOffset now) => Greater(appointment.LateFee, UnderPolicy(appointment, now));

    /// <summary>The greater of two fees of one appointment, which are in one currency; null is none.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    public static Money? Greater(Money? one, Money? other) => (one?.Amount ?? -1) >= (other?.Amount ?? -1) ? one : other;

    /// <summary>Until when, that moment included, it costs her nothing; null when it costs something already.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? FreeUntil(Appointment appointment, DateTimeOffset now)
    {
        if (appointment.LateFee is not null) return null;
        // What nobody has paid for yet is called off for nothing while it is there.
        if (AppointmentPayments.IsAwaited(appointment)) return appointment.Payment!.PayBy;
        var until = HasPolicy(appointment, out var policy) ? LastFree(appointment, policy) : appointment.ScheduledAt;
        return now <= until ? until : null;
    }

    private static bool HasPolicy(Appointment appointment, [NotNullWhen(true)] out CancellationPolicy? policy)
    {
        policy = appointment is { CancellationPolicy: { } agreed } && CurrencyOf(appointment) is not null
            && !AppointmentPayments.IsAwaited(appointment)
            && (agreed.FeePercent > 0 || DepositKept(appointment) > 0) ? agreed : null;
        return policy is not null;
    }

    private static DateTimeOffset LastFree(Appointment appointment, CancellationPolicy policy) =>
        appointment.ScheduledAt - TimeSpan.FromHours(policy.FreeUntilHours);

    private static Money? UnderPolicy(Appointment appointment, DateTimeOffset now)
    {
        if (!HasPolicy(appointment, out var policy) || now <= LastFree(appointment, policy)) return null;
        // Without a price nothing is owed in money, but a session is spent.
        var price = appointment.Price?.Amount ?? 0;
        return new Money(Math.Max(Charges.Percent(price, policy.FeePercent), DepositKept(appointment)), CurrencyOf(appointment)!);
    }

    private static string? CurrencyOf(Appointment appointment) => appointment.Price?.Currency ?? appointment.Voucher?.Currency;

    private static long DepositKept(Appointment appointment) =>
        appointment.Payment is { KeepsDeposit: true, SecuredAt: not null } payment ? payment.Charge.Due : 0;
}
