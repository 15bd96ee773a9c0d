using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Vouchers;

/// <summary>A voucher was made.</summary>
/// <param name="Voucher">The voucher.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-created.v1")]
public sealed record VoucherCreated(
    [property: Id(0)] Voucher Voucher, [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>A voucher's terms were changed.</summary>
/// <param name="Terms">The terms from now on.</param>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-changed.v1")]
public sealed record VoucherChanged([property: Id(0)] VoucherTerms Terms) : IEvent;

/// <summary>A voucher was taken out of use.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-deactivated.v1")]
public sealed record VoucherDeactivated : IEvent;

/// <summary>What a voucher told of its owner was erased.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-erased.v1")]
public sealed record VoucherErased : IEvent;

/// <summary>What one appointment takes of a voucher.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Amount">What it has taken off or covered, in minor units.</param>
/// <param name="Sessions">How many sessions.</param>
[GenerateSerializer, Immutable, Alias("vouchers.redemption")]
public sealed record VoucherRedemption(
    [property: Id(0)] string AppointmentId, [property: Id(1)] long Amount, [property: Id(2)] int Sessions);

/// <summary>A booking has used a voucher; written in the booking's commit.</summary>
/// <param name="Redemptions">What each of its appointments takes.</param>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-redeemed.v1")]
public sealed record VoucherRedeemed([property: Id(0)] ImmutableArray<VoucherRedemption> Redemptions) : IEvent;

/// <summary>A cancellation has given back what its appointment took of a voucher; written in the cancellation's commit.</summary>
/// <param name="Returned">What it gives back.</param>
/// <param name="Redemptions">How many uses it gives back: 1, or 0 when only a part of the amount.</param>
[GenerateSerializer, Immutable, Alias("vouchers.voucher-returned.v1")]
public sealed record VoucherReturned([property: Id(0)] VoucherRedemption Returned, [property: Id(1)] int Redemptions) : IEvent;

/// <summary>
/// A client has used a voucher that limits how often one client does, or has given that back. The stream is no grain's: its version is the
/// fence by which one of two bookings of a client that come at the same time is decided anew.
/// </summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Count">How many uses more, or with a minus fewer.</param>
[GenerateSerializer, Immutable, Alias("vouchers.client-counted.v1")]
public sealed record VoucherClientCounted([property: Id(0)] string VoucherId, [property: Id(1)] int Count) : IEvent;

/// <summary>A package is offered.</summary>
/// <param name="Package">The package.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("vouchers.package-created.v1")]
public sealed record PackageCreated([property: Id(0)] Package Package, [property: Id(1)] string? Fingerprint) : IEvent;

/// <summary>A package is not offered any more; what was sold stays.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.package-withdrawn.v1")]
public sealed record PackageWithdrawn : IEvent;

/// <summary>How events and documents of vouchers are written. Stored bytes are a contract: names never change.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(VoucherCreated))]
[JsonSerializable(typeof(VoucherChanged))]
[JsonSerializable(typeof(VoucherDeactivated))]
[JsonSerializable(typeof(VoucherErased))]
[JsonSerializable(typeof(VoucherRedeemed))]
[JsonSerializable(typeof(VoucherReturned))]
[JsonSerializable(typeof(VoucherClientCounted))]
[JsonSerializable(typeof(PackageCreated))]
[JsonSerializable(typeof(PackageWithdrawn))]
[JsonSerializable(typeof(PurchaseOpened))]
[JsonSerializable(typeof(PurchaseDelivered))]
[JsonSerializable(typeof(PurchaseTakenBack))]
[JsonSerializable(typeof(PurchaseErased))]
[JsonSerializable(typeof(Purchase))]
[JsonSerializable(typeof(Voucher))]
[JsonSerializable(typeof(Package))]
public sealed partial class VouchersJson : JsonSerializerContext;

/// <summary>Document kinds of vouchers.</summary>
public static class VoucherDocuments
{
    /// <summary>
    /// A <see cref="Voucher"/>: subject the owner's e-mail address, category the kind's name, amount what is left of a gift, search text
    /// its name, status <see cref="Active"/> or <see cref="Inactive"/>.
    /// </summary>
    public const string Voucher = "voucher";

    /// <summary>A <see cref="Package"/>: status <see cref="Active"/> or <see cref="Inactive"/>.</summary>
    public const string Package = "package";

    /// <summary>A <see cref="Purchase"/>: subject the buyer's e-mail address.</summary>
    public const string Purchase = "purchase";

    /// <summary>The status of what can be used or bought.</summary>
    public const string Active = "active";

    /// <summary>The status of what was taken out of use.</summary>
    public const string Inactive = "inactive";
}
