using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Simulation.Oracles;

/// <summary>A package that somebody buys, as the journal tells it.</summary>
/// <param name="tenant">Where.</param>
/// <param name="purchase">The purchase as it was opened.</param>
internal sealed class BoughtPackage(string tenant, Purchase purchase)
{
    /// <summary>Where.</summary>
    public string Tenant => tenant;

    /// <summary>Its id.</summary>
    public string Id => purchase.Id;

    /// <summary>Its payment.</summary>
    public string PaymentId => purchase.PaymentId;

    /// <summary>Until when it can be paid.</summary>
    public DateTimeOffset PayBy => purchase.PayBy;

    /// <summary>True once it has its voucher.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>True once all its money was known to be given back.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>True once its voucher was taken out of use.</summary>
    public bool IsEnded { get; set; }
}

/// <summary>Follows what is bought: each purchase makes one voucher, after it was paid.</summary>
internal sealed class PurchaseOracle
{
    private readonly Dictionary<(string Tenant, string PaymentId), BoughtPackage> _purchases = [];
    private readonly Dictionary<StreamName, BoughtPackage> _byVoucher = [];

    /// <summary>Told of each voucher that is made for a purchase.</summary>
    public required Action<BoughtPackage> Delivered { get; init; }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<BoughtPackage> All => _purchases.Values;

    /// <summary>The purchase that a payment is for; null for none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="paymentId">The payment.</param>
    public BoughtPackage? Of(string tenant, string paymentId) => _purchases.GetValueOrDefault((tenant, paymentId));

    /// <summary>Takes an event that has just been written.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="event">The event.</param>
    public void Take(StreamName stream, IEvent @event)
    {
        switch (@event)
        {
            case PurchaseOpened opened:
                _purchases[(stream.Tenant, opened.Purchase.PaymentId)] = new BoughtPackage(stream.Tenant, opened.Purchase);
                break;
            case VoucherCreated { Voucher: { PaymentId: { } paymentId } voucher }:
                var paid = Of(stream.Tenant, paymentId);
                if (paid is null || paid.Id != voucher.CodeSeed)
                    throw new ViolationException("nothing is given that was not paid", $"{stream} was made, and nobody has bought it");
                Delivered(paid);
                _byVoucher[stream] = paid;
                break;
            case VoucherDeactivated when _byVoucher.TryGetValue(stream, out var ended):
                ended.IsEnded = true;
                break;
            case PurchaseDelivered:
                Find(stream).IsDelivered = true;
                break;
            case PurchaseTakenBack:
                Find(stream).IsTakenBack = true;
                break;
            default:
                break;
        }
    }

    private BoughtPackage Find(StreamName stream) =>
        _purchases.Values.Single(each => each.Tenant == stream.Tenant && each.Id == stream.Id);
}
