using System.Globalization;
using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Payments;

/// <summary>
/// Tells clients of their money: a mail for what was taken and for each refund that has arrived, by an effect in the commit that notes it.
/// Only of appointments: of anything else nobody here knows whom to tell.
/// </summary>
internal static class PaymentMails
{
    /// <summary>Mails; the payload is what, how much in minor units, and when in ticks; the target is the payment.</summary>
    public const string TellKind = "payments.tell";

    private const string Receipt = "receipt";
    private const string Refunded = "refunded";
    private const char Separator = ' ';

    /// <summary>Tells that money was taken.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="attempt">By which attempt.</param>
    /// <param name="amount">How much.</param>
    public static void OfReceipt(PaymentTurn turn, int attempt, long amount) =>
        Enqueue(turn, Receipt, string.Create(CultureInfo.InvariantCulture, $"{turn.Payment.Id}-{attempt}"), amount);

    /// <summary>Tells that money was given back.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="refund">By which refund.</param>
    public static void OfRefund(PaymentTurn turn, Refund refund) => Enqueue(turn, Refunded, refund.Id, refund.Amount);

    /// <summary>True when an effect tells of a refund, and what it tells.</summary>
    /// <param name="effect">The effect.</param>
    public static (bool IsRefund, long Amount, DateTimeOffset At) Read(Effect effect)
    {
        var parts = Encoding.UTF8.GetString(effect.Payload.Span).Split(Separator);
        return (
            parts[0] == Refunded, long.Parse(parts[1], CultureInfo.InvariantCulture),
            new DateTimeOffset(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero));
    }

    private static void Enqueue(PaymentTurn turn, string what, string about, long amount)
    {
        if (turn.Payment.Order.Purpose.AppointmentId() is null) return;
        turn.Enqueue(new Effect
        {
            Id = $"{what}-{turn.Tenant}-{about}",
            Tenant = turn.Tenant,
            Kind = TellKind,
            Target = GrainKey.For(turn.Tenant, turn.Payment.Id),
            Payload = Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{what}{Separator}{amount}{Separator}{turn.Now.UtcTicks}")),
            DueAt = turn.Now,
        });
    }
}

/// <summary>Mails what was taken and given back.</summary>
internal sealed class TellPaymentHandler(IGrainFactory grains, PaymentNotices notices) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PaymentMails.TellKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if ((await grains.GetGrain<IPaymentGrain>(effect.Target).Get()).Value is not { } payment) return;
        var (isRefund, amount, at) = PaymentMails.Read(effect);
        var order = payment.Order;
        var mail = new PaymentMail
        {
            Id = effect.Id,
            AppointmentId = order.Purpose.Id!,
            PaymentId = payment.Id,
            Amount = order.Amount with { Amount = amount },
            Tax = order.Amount.Amount == 0 ? 0 : (long)((Int128)order.Tax * amount / order.Amount.Amount),
            At = at,
        };
        await (isRefund
            ? notices.RefundedAsync(effect.Tenant, mail, cancellationToken)
            : notices.ReceiptAsync(effect.Tenant, mail, cancellationToken));
    }
}
