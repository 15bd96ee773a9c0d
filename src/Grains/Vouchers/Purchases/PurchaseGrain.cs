using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>
/// One purchase of a package. It asks its payment what has become of the money, so it does not matter who tells it to look, when and how
/// often; the voucher's code follows from the purchase's id, so it is made once. Not reentrant: one look at a time.
/// </summary>
[GrainType("purchase")]
internal sealed class PurchaseGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<PurchaseState>(context, services), IPurchaseGrain
{
    // As long as a page of the gateway's is open at most (Stripe, Checkout Sessions).
    private static readonly TimeSpan TimeToPay = TimeSpan.FromHours(23);

    private const string PaymentPrefix = "pay_";

    /// <inheritdoc/>
    protected override string StreamKind => "purchase";

    /// <inheritdoc/>
    protected override PurchaseState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<Purchase>> Open(CreationKey key, NewPurchase request)
    {
        var outcome = await Read(state => state.First) is null ? await Package(request.PackageId).Get() : null;
        if (outcome?.Refusal is { } refusal) return refusal;
        return await Execute<Outcome<Purchase>>((state, work) =>
        {
            if (state.First is { } first) return Repeats.Answer(first, state.Fingerprint, key.Fingerprint);
            if (outcome?.Value is not { WithdrawnAt: null, Definition: var definition }) return NotOffered;
            var purchase = new Purchase
            {
                Id = Id,
                PackageId = request.PackageId,
                Package = definition,
                Owner = request.Owner,
                Locale = request.Locale,
                PaymentId = PaymentPrefix + Id,
                PayBy = work.Now + TimeToPay,
                CreatedAt = work.Now,
                UpdatedAt = work.Now,
                Version = 1,
            };
            work.Enqueue(PurchaseEffects.OfOpening(work, Id));
            return Written(work, null, new PurchaseOpened(purchase, key.Fingerprint));
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<Purchase>> Get() => Read(state => state.Current is { } current ? (Outcome<Purchase>)current : NotFound);

    /// <inheritdoc/>
    public async Task<Outcome<PurchaseAccess>> CarryOn()
    {
        if (await Read(state => state.Current) is not { } purchase) return NotFound.Refusal!;
        if ((await Pay(purchase)).IsRefused(out var access, out var refusal)) return refusal;
        if (access.Payment.Status is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded) await Deliver(purchase);
        if (access.Payment.Status == PaymentStatus.Refunded) await TakeBack();
        return new PurchaseAccess(await Read(state => state.Current!), access);
    }

    /// <inheritdoc/>
    public Task<Outcome<Purchase>> Erase() => Execute<Outcome<Purchase>>((state, work) =>
    {
        if (state.Current is not { } current) return NotFound;
        if (current.ErasedAt is not null) return current;
        var erased = new PurchaseErased();
        work.ErasePersonal(erased);
        return Saved(work, PurchaseState.After(current, erased, work.Now));
    });

    private static Outcome<Purchase> NotFound => Refusal.NotFound("purchase");

    private static Refusal NotOffered { get; } = new(RefusalCode.InvalidTransition, "The package is not offered any more.");

    private IPackageGrain Package(string id) => GrainFactory.GetGrain<IPackageGrain>(GrainKey.For(Tenant, id));

    private async Task<Outcome<PaymentAccess>> Pay(Purchase purchase)
    {
        var key = GrainKey.For(Tenant, purchase.PaymentId);
        var order = new PaymentOrder
        {
            Purpose = new PaymentPurpose(PaymentPurposeKind.Purchase, Id),
            Collects = PaymentCollection.Full,
            Amount = purchase.Package.Price,
            PayBy = purchase.PayBy,
            Description = purchase.Package.Name,
        };
        if ((await GrainFactory.GetGrain<IPaymentGrain>(key).Open(order, fingerprint: null)).Refusal is { } refusal) return refusal;
        // What is to be given back is decided before it is looked at: money that came too late buys nothing.
        return await GrainFactory.GetGrain<IPaymentWorkerGrain>(key).Advance();
    }

    private async Task Deliver(Purchase purchase)
    {
        if (purchase is not { VoucherId: null, TakenBackAt: null }) return;
        var sold = await Package(purchase.PackageId).Sell(new PackagePurchase
        {
            Id = Id,
            Owner = purchase.Owner,
            PaymentId = purchase.PaymentId,
        });
        if (sold.IsRefused(out var voucher, out var refusal))
            throw new InvalidOperationException($"The purchase {Id} is paid for and was not delivered: {refusal.Message}");
        var delivered = await Execute((state, work) =>
        {
            var current = state.Current!;
            if (current.VoucherId is not null) return current;
            if (current.TakenBackAt is null) work.Enqueue(PurchaseEffects.OfMail(work, Id));
            return Written(work, current, new PurchaseDelivered(voucher.Id));
        });
        if (delivered.TakenBackAt is not null) await End(voucher.Id);
    }

    // Written whether it has a voucher or not: another activation may be making one meanwhile, and whichever of the two writes later sees
    // what the other has written, and ends the voucher.
    private async Task TakeBack()
    {
        var takenBack = await Execute((state, work) =>
            state.Current is { TakenBackAt: null } current ? Written(work, current, new PurchaseTakenBack()) : state.Current!);
        if (takenBack.VoucherId is { } voucherId) await End(voucherId);
    }

    private async Task End(string voucherId)
    {
        var ended = await GrainFactory.GetGrain<IVoucherGrain>(GrainKey.For(Tenant, voucherId)).Deactivate(expectedVersion: null);
        if (ended.Refusal is { } refusal)
            throw new InvalidOperationException($"The voucher {voucherId} was not taken out of use: {refusal.Message}");
    }

    private Purchase Written(UnitOfWork work, Purchase? before, IEvent @event)
    {
        work.Append(@event);
        return Saved(work, PurchaseState.After(before, @event, work.Now));
    }

    private Purchase Saved(UnitOfWork work, Purchase purchase)
    {
        work.Save(VoucherDocument.Of(Tenant, purchase));
        return purchase;
    }
}
