using Actors.Grains.Interfaces.Payments;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Vouchers;

/// <summary>A request to buy a package.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.new-purchase")]
public sealed record NewPurchase
{
    /// <summary>The package.</summary>
    [Id(0)] public required string PackageId { get; init; }

    /// <summary>Who buys it.</summary>
    [Id(1)] public required VoucherOwner Owner { get; init; }

    /// <summary>The language of the mail with the code; null for the organisation's.</summary>
    [Id(2)] public string? Locale { get; init; }
}

/// <summary>A package that somebody buys, and pays for by a payment of its own.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.purchase")]
public sealed record Purchase
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The package.</summary>
    [Id(1)] public required string PackageId { get; init; }

    /// <summary>What it is, and what it costs.</summary>
    [Id(2)] public required PackageDefinition Package { get; init; }

    /// <summary>Who buys it.</summary>
    [Id(3)] public required VoucherOwner Owner { get; init; }

    /// <summary>The language of the mail with the code; null for the organisation's.</summary>
    [Id(4)] public string? Locale { get; init; }

    /// <summary>The payment.</summary>
    [Id(5)] public required string PaymentId { get; init; }

    /// <summary>Until when it can be paid.</summary>
    [Id(6)] public required DateTimeOffset PayBy { get; init; }

    /// <summary>The voucher; null before it is paid.</summary>
    [Id(7)] public string? VoucherId { get; init; }

    /// <summary>When all the money was given back, so that the voucher, if there is one, is out of use; null while it was not.</summary>
    [Id(8)] public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(9)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(10)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(11)] public required long Version { get; init; }

    /// <summary>When what it tells of its buyer was erased; null while it was not.</summary>
    [Id(12)] public DateTimeOffset? ErasedAt { get; init; }
}

/// <summary>A purchase, and what is needed to pay it: as secret as that.</summary>
/// <param name="Purchase">The purchase.</param>
/// <param name="Payment">Its payment.</param>
[GenerateSerializer, Immutable, Alias("vouchers.purchase-access")]
public sealed record PurchaseAccess([property: Id(0)] Purchase Purchase, [property: Id(1)] PaymentAccess Payment)
{
    /// <inheritdoc/>
    public override string ToString() => Purchase.Id;
}

/// <summary>Somebody buys a package.</summary>
/// <param name="Purchase">What is bought.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("vouchers.purchase-opened.v1")]
public sealed record PurchaseOpened(
    [property: Id(0)] Purchase Purchase, [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>A purchase was paid for, and its voucher made.</summary>
/// <param name="VoucherId">The voucher.</param>
[GenerateSerializer, Immutable, Alias("vouchers.purchase-delivered.v1")]
public sealed record PurchaseDelivered([property: Id(0)] string VoucherId) : IEvent;

/// <summary>All the money of a purchase was given back: its voucher, if it has one, goes out of use.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.purchase-taken-back.v1")]
public sealed record PurchaseTakenBack : IEvent;

/// <summary>What a purchase told of its buyer was erased.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.purchase-erased.v1")]
public sealed record PurchaseErased : IEvent;

/// <summary>One purchase. The key is <c>{tenant}/{purchaseId}</c>.</summary>
[Alias("vouchers.purchase-grain")]
public interface IPurchaseGrain : IGrainWithStringKey
{
    /// <summary>
    /// Opens it with its payment. A repeat under the same key is answered as the first. Not found when there is no such package,
    /// INVALID_TRANSITION when it was withdrawn.
    /// </summary>
    /// <param name="key">Its id and the request's fingerprint.</param>
    /// <param name="request">What is bought, and by whom.</param>
    [Alias("open")]
    Task<Outcome<Purchase>> Open(CreationKey key, NewPurchase request);

    /// <summary>Reads it.</summary>
    [Alias("get"), ReadOnly]
    Task<Outcome<Purchase>> Get();

    /// <summary>
    /// Makes it agree with its payment, which is opened and carried on first: makes the voucher once it is paid, and takes that out of use
    /// once all of the money was given back.
    /// </summary>
    [Alias("carry-on")]
    Task<Outcome<PurchaseAccess>> CarryOn();

    /// <summary>Erases what it tells of its buyer.</summary>
    [Alias("erase")]
    Task<Outcome<Purchase>> Erase();
}
