using System.Text.Json;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Scheduling;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>
/// Money fits what became of appointments: nothing is taken before the time is the client's, and at the end what the payment service has of
/// her is what the appointment costs her, by the service's own books, and what did not arrive of what was to be given back is shown.
/// </summary>
/// <param name="world">The world.</param>
internal sealed partial class PaymentOracle(SimulatedWorld world)
{
    private readonly HashSet<(string Tenant, string PaymentId, string RefundId)> _acknowledged = [];

    /// <summary>Looks when money is taken.</summary>
    /// <param name="intent">By which intent.</param>
    public void MayTake(ServiceIntent intent)
    {
        var (tenant, id) = (intent.Metadata["tenant_id"], intent.Metadata["payment_id"]);
        // A package is the buyer's as soon as it is paid.
        if (world.Journal.Purchases.Of(tenant, id) is not null) return;
        var appointment = world.Journal.Appointments
            .Where(each => each.Key.Tenant == tenant && each.Value.Current?.Payment?.Id == id)
            .Select(each => each.Value.Current).SingleOrDefault();
        if (appointment?.Payment?.SecuredAt is null)
            throw new ViolationException(
                "nothing is taken for what may be lost", $"{id} is taken, and its appointment is not the client's");
        if (intent.IsCharge && appointment.Status is not (AppointmentStatus.Cancelled or AppointmentStatus.NoShow))
            throw new ViolationException("a kept card is charged for what is owed", $"{id} is charged, and nothing is owed");
    }

    /// <summary>Somebody was told that money is given back.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="paymentId">Of which payment.</param>
    /// <param name="refundId">By which refund.</param>
    public void GivenBack(string tenant, string paymentId, string refundId) => _acknowledged.Add((tenant, paymentId, refundId));

    /// <summary>Looks at the end.</summary>
    /// <param name="isAfterNight">
    /// True once the books were compared at night. Before that nobody has to know what banks did late, since its event may be lost.
    /// </param>
    public async Task Check(bool isAfterNight)
    {
        var ledgers = ServiceLedger.AllOf(world.Payments);
        foreach (var (stream, life) in world.Journal.Appointments)
        {
            if (life.Current is not { Payment: { } payment } appointment) continue;
            var ledger = ledgers.GetValueOrDefault((stream.Tenant, payment.Id), ServiceLedger.Empty);
            if (isAfterNight || !ledger.HasLateNews) await Check(stream.Tenant, appointment, payment, ledger);
        }

        if (isAfterNight)
        {
            foreach (var purchase in world.Journal.Purchases.All)
                await Check(purchase, ledgers.GetValueOrDefault((purchase.Tenant, purchase.PaymentId), ServiceLedger.Empty));
        }

        foreach (var (tenant, paymentId, refundId) in _acknowledged)
        {
            if ((await Read(tenant, paymentId))?.Refunds.Count(refund => refund.Id == refundId) != 1)
                throw new ViolationException("what is acknowledged is done", $"the refund {refundId} of {paymentId} is not there once");
        }
    }

    private async Task Check(string tenant, Appointment appointment, AppointmentPayment payment, ServiceLedger ledger)
    {
        var shown = await Read(tenant, payment.Id) ?? throw Wrong(payment.Id, "what is owed is collected", "has no document");
        if (ledger.Intents.Find(IsOpen) is { } open)
            throw Wrong(payment.Id, "what nobody needs is given up", $"has {open.Id}, which is {open.Status}");
        CheckBooks(shown, ledger);
        CheckKept(appointment, payment, shown, ledger);
        CheckCharge(appointment, payment, shown, ledger.Intents);
    }

    // By what intents were and are, and not by what the product thinks of them.
    private static void CheckBooks(Payment shown, ServiceLedger ledger)
    {
        var intents = ledger.Intents;
        if (intents.Count(each => each is { Received: > 0, IsCharge: false }) > 1)
            throw Wrong(shown.Id, "a payment is taken once", "was taken twice");
        CheckRefunds(shown, ledger);
        CheckDispute(shown, ledger);
        var (received, refunded) = (intents.Sum(each => each.Received), intents.Sum(each => each.Refunded));
        if (shown.Captured != received || shown.Refunded != refunded)
            throw Wrong(
                shown.Id, "the books agree", $"shows {shown.Captured} and {shown.Refunded}, and the service has {received} and {refunded}");
    }

    private static bool IsOpen(ServiceIntent intent) => intent.Status is GatewayIntentStatus.NeedsMethod or GatewayIntentStatus.Authorized;

    // What did not arrive is kept until somebody looks, and nothing goes back while a bank has taken it back itself.
    private static void CheckKept(Appointment appointment, AppointmentPayment payment, Payment shown, ServiceLedger ledger)
    {
        var kept = ledger.Intents.Where(each => !each.IsCharge).Sum(each => each.Received - each.Refunded);
        var byHand = shown.Refunds
            .Where(refund => refund.Id.StartsWith("rfd-", StringComparison.Ordinal) && refund.Status != RefundStatus.Failed)
            .Sum(refund => refund.Amount);
        var failed = shown.Refunds.Where(refund => refund.Status == RefundStatus.Failed).Sum(refund => refund.Amount);
        var owed = OwedFor(appointment, payment);
        if ((kept > owed + failed && !ledger.IsBlocked) || kept < owed - byHand)
            throw Wrong(
                payment.Id, "what is kept is what it costs",
                $"is {appointment.Status}, costs {owed}, and {kept} of it is kept; {byHand} was given back by hand, {failed} in vain");
    }

    // What a kept card owes is charged once, or was declined.
    private static void CheckCharge(
        Appointment appointment, AppointmentPayment payment, Payment shown, List<ServiceIntent> intents)
    {
        var charges = intents.Where(each => each.IsCharge).ToList();
        var owed = payment.Collects == PaymentCollection.Card && payment.SecuredAt is not null ? FeeOf(appointment, payment) : 0;
        var isDeclined = shown.Status == PaymentStatus.Failed;
        if (charges.Count > 1 || charges.Sum(each => each.Received) != (isDeclined ? 0 : owed))
            throw Wrong(payment.Id, "what is owed is charged once", $"owes {owed}, and {charges.Sum(each => each.Received)} was charged");
    }

    private static long OwedFor(Appointment appointment, AppointmentPayment payment)
    {
        if (payment.Collects == PaymentCollection.Card || payment.SecuredAt is null) return 0;
        return appointment.Status is AppointmentStatus.Cancelled or AppointmentStatus.NoShow
            ? Math.Min(FeeOf(appointment, payment), payment.Charge.Due)
            : payment.Charge.Due;
    }

    private static long FeeOf(Appointment appointment, AppointmentPayment payment) => appointment.Status switch
    {
        AppointmentStatus.Cancelled when appointment.Cancellation is { Fee: { } fee } cancellation =>
            Math.Max(0, fee.Amount - (cancellation.FeeByVoucher ?? 0)),
        AppointmentStatus.NoShow => AppointmentPayments.NoShowFeeOf(payment),
        _ => 0,
    };

    private async Task<Payment?> Read(string tenant, string id)
    {
        var key = new DocumentKey(tenant, PaymentDocuments.Payment, id);
        var row = await world.Database.Storage.GetAsync(key, CancellationToken.None);
        return row is null ? null : JsonSerializer.Deserialize(row.Body.Span, PaymentsJson.Default.Payment);
    }

    private static ViolationException Wrong(string id, string rule, string what) => new(rule, $"{id} {what}");
}
