using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>The effects of payments. The target of each is the payment.</summary>
internal static class PaymentEffects
{
    /// <summary>Asks the gateway what has become of a payment, and does what is to be done; no payload.</summary>
    public const string AdvanceKind = "payments.advance";

    /// <summary>Compares an organisation's payments with the gateway; no payload, the target is the comparison.</summary>
    public const string ReconcileKind = "payments.reconcile";

    // At night in Europe, and where it is day little happens in a second.
    private static readonly TimeSpan NightHour = TimeSpan.FromHours(3);

    // What waits for a bank waits for hours or days, and is mostly told by the gateway; a dispute waits for weeks.
    private static readonly TimeSpan LookAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookAtDisputeAfter = TimeSpan.FromDays(1);

    // Before its time is over somebody asks once more: an event of the gateway's may have been lost.
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan AfterEnd = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Tells what a payment is for that money came or went; no payload, the target is the thing. Who runs it is not known here.
    /// </summary>
    public const string TellPurposeKind = "payments.tell-purpose";

    /// <summary>Does at once what is to be done.</summary>
    /// <param name="turn">The payment.</param>
    public static Effect Advance(PaymentTurn turn) => At(turn, turn.Now);

    /// <summary>Looks before and after the time to pay is over.</summary>
    /// <param name="work">The unit of work that opens the payment.</param>
    /// <param name="paymentId">The payment.</param>
    /// <param name="payBy">Until when it can be paid.</param>
    public static void Watch(UnitOfWork work, string paymentId, DateTimeOffset payBy)
    {
        work.Enqueue(Of(work.Caller.Tenant, paymentId, payBy - BeforeEnd));
        work.Enqueue(Of(work.Caller.Tenant, paymentId, payBy + AfterEnd));
        work.Enqueue(Reconcile(work));
    }

    /// <summary>Compares the books the next night. Its id is the same for all that is planned for that night.</summary>
    /// <param name="work">The unit of work of a payment, or of a comparison.</param>
    public static Effect Reconcile(UnitOfWork work)
    {
        var night = new DateTimeOffset(work.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1) + NightHour;
        return new Effect
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"reconcile-payments-{work.Caller.Tenant}-{night:yyyyMMdd}"),
            Tenant = work.Caller.Tenant,
            Kind = ReconcileKind,
            Target = GrainKey.For(work.Caller.Tenant, IReconciliationGrain.KeyId),
            Payload = ReadOnlyMemory<byte>.Empty,
            DueAt = night,
        };
    }

    /// <summary>Plans to look later, unless that is planned.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="isForDispute">True when only a dispute is to be decided.</param>
    public static void PlanLook(PaymentTurn turn, bool isForDispute)
    {
        var next = turn.Now + (isForDispute ? LookAtDisputeAfter : LookAfter);
        if (turn.Book.NextLook is { } planned && planned > turn.Now && planned <= next) return;
        turn.Append(new PaymentLookPlanned(next));
        turn.Enqueue(At(turn, next));
    }

    /// <summary>Tells what the payment is for, unless that looks by itself.</summary>
    /// <param name="turn">The payment.</param>
    public static void TellPurpose(PaymentTurn turn)
    {
        if (turn.Payment.Order.Purpose.PurchaseId() is not { } id) return;
        turn.Enqueue(At(turn, turn.Now) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"tell-purpose-{turn.Tenant}-{turn.Payment.Id}-{turn.Payment.Version}"),
            Kind = TellPurposeKind,
            Target = GrainKey.For(turn.Tenant, id),
        });
    }

    private static Effect At(PaymentTurn turn, DateTimeOffset at) => Of(turn.Tenant, turn.Payment.Id, at) with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"advance-{turn.Tenant}-{turn.Payment.Id}-{turn.Payment.Version}"),
    };

    private static Effect Of(string tenant, string paymentId, DateTimeOffset at) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"advance-{tenant}-{paymentId}-at-{at.UtcTicks}"),
        Tenant = tenant,
        Kind = AdvanceKind,
        Target = GrainKey.For(tenant, paymentId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = at,
    };
}
