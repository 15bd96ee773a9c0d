using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Vouchers;

/// <summary>What a coupon takes off, and how often.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.coupon")]
public sealed record CouponTerms
{
    /// <summary>In percent of the price, 1 to 100; null when it is an amount.</summary>
    [Id(0)] public int? Percent { get; init; }

    /// <summary>An amount; null when it is a percentage.</summary>
    [Id(1)] public Money? Amount { get; init; }

    /// <summary>How many appointments it is good for in all; null for any number.</summary>
    [Id(2)] public int? MaxRedemptions { get; init; }

    /// <summary>How many appointments of one client's address it is good for; null for any number.</summary>
    [Id(3)] public int? MaxPerClient { get; init; }

    /// <summary>True when it is good only for a client's first appointment.</summary>
    [Id(4)] public bool FirstBookingOnly { get; init; }

    /// <summary>The least price that it takes something off; null for any.</summary>
    [Id(5)] public Money? MinPrice { get; init; }
}

/// <summary>What may be changed of a voucher.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.terms")]
public sealed record VoucherTerms
{
    /// <summary>What the organisation calls it; null for nothing.</summary>
    [Id(0)] public string? Name { get; init; }

    /// <summary>The ids of the services that it is good for; empty for all.</summary>
    [Id(1)] public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>From when on bookings may use it; null for always.</summary>
    [Id(2)] public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when bookings may use it, that moment not included; null for ever.</summary>
    [Id(3)] public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What a coupon takes off; null for the other kinds.</summary>
    [Id(4)] public CouponTerms? Coupon { get; init; }

    /// <summary>True when it is good at a moment.</summary>
    /// <param name="now">The moment.</param>
    public bool AreValidAt(DateTimeOffset now) => !(now < ValidFrom) && !(now >= ValidUntil);
}

/// <summary>Whose a voucher is.</summary>
/// <param name="Email">The address, in lower case; null when it was erased.</param>
/// <param name="Name">The name.</param>
/// <param name="IsBound">True when only bookings for that address may use it; false when whoever has the code may.</param>
[GenerateSerializer, Immutable, Alias("vouchers.owner")]
public sealed record VoucherOwner(
    [property: Id(0), Personal] string? Email, [property: Id(1), Personal] string? Name, [property: Id(2)] bool IsBound);

/// <summary>What bookings have taken of a voucher and not given back.</summary>
/// <param name="Redemptions">How many appointments.</param>
/// <param name="Amount">What they had taken off or covered, in minor units.</param>
/// <param name="Sessions">How many sessions.</param>
[GenerateSerializer, Immutable, Alias("vouchers.used")]
public sealed record VoucherUsed([property: Id(0)] int Redemptions, [property: Id(1)] long Amount, [property: Id(2)] int Sessions);

/// <summary>A voucher.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.voucher")]
public sealed record Voucher
{
    /// <summary>Its id, a digest of its code under a key of the installation.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)] public required VoucherKind Kind { get; init; }

    /// <summary>What may be changed of it.</summary>
    [Id(2)] public required VoucherTerms Terms { get; init; }

    /// <summary>What a gift had to begin with, or what a package has cost; null for a coupon.</summary>
    [Id(3)] public Money? Worth { get; init; }

    /// <summary>How many sessions a package had to begin with; null for the other kinds.</summary>
    [Id(4)] public int? Sessions { get; init; }

    /// <summary>Whose it is; null for whoever has the code.</summary>
    [Id(5)] public VoucherOwner? Owner { get; init; }

    /// <summary>From what its code was made, so that it can be told again; null when somebody chose the code.</summary>
    [Id(6)] public string? CodeSeed { get; init; }

    /// <summary>Which package was bought; null for none.</summary>
    [Id(7)] public string? PackageId { get; init; }

    /// <summary>The payment that it was bought with; null when it was settled otherwise.</summary>
    [Id(8)] public string? PaymentId { get; init; }

    /// <summary>What has been taken of it.</summary>
    [Id(9)] public VoucherUsed Used { get; init; } = new(0, 0, 0);

    /// <summary>When it was taken out of use; null while it was not.</summary>
    [Id(10)] public DateTimeOffset? DeactivatedAt { get; init; }

    /// <summary>When it was made.</summary>
    [Id(11)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it or its use last changed.</summary>
    [Id(12)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows when it is changed, but not when it is used.</summary>
    [Id(13)] public required long Version { get; init; }

    /// <summary>When what it told of its owner was erased; null while it was not.</summary>
    [Id(14)] public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>What is left of a gift, or null.</summary>
    public Money? Balance() => Kind == VoucherKind.Gift && Worth is { } worth ? worth with { Amount = worth.Amount - Used.Amount } : null;

    /// <summary>How many sessions are left, or null.</summary>
    public int? SessionsLeft() => Sessions - Used.Sessions;
}

/// <summary>A request to make a voucher.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.new-voucher")]
public sealed record NewVoucher
{
    /// <summary>What it is.</summary>
    [Id(0)] public required VoucherKind Kind { get; init; }

    /// <summary>What may be changed of it.</summary>
    [Id(1)] public required VoucherTerms Terms { get; init; }

    /// <summary>What a gift has, or what a package has cost.</summary>
    [Id(2)] public Money? Worth { get; init; }

    /// <summary>How many sessions a package has.</summary>
    [Id(3)] public int? Sessions { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(4)] public VoucherOwner? Owner { get; init; }

    /// <summary>From what its code was made; null when somebody chose the code.</summary>
    [Id(5)] public string? CodeSeed { get; init; }

    /// <summary>Which package was bought.</summary>
    [Id(6)] public string? PackageId { get; init; }

    /// <summary>The payment that it was bought with.</summary>
    [Id(7)] public string? PaymentId { get; init; }

    /// <summary>The request's fingerprint, if its caller gave an idempotency key.</summary>
    [Id(8)] public string? Fingerprint { get; init; }
}

/// <summary>What a voucher would do for a booking.</summary>
/// <param name="Applied">What the booking would take.</param>
/// <param name="Charge">What it would come to; null for a service without a price.</param>
/// <param name="ValidUntil">Until when; null for ever.</param>
/// <param name="IsBound">True when only its owner may use it.</param>
[GenerateSerializer, Immutable, Alias("vouchers.quote")]
public sealed record VoucherQuote(
    [property: Id(0)] AppliedVoucher Applied,
    [property: Id(1)] Charge? Charge,
    [property: Id(2)] DateTimeOffset? ValidUntil,
    [property: Id(3)] bool IsBound);

/// <summary>
/// One voucher. The key is <c>{tenant}/{voucherId}</c>. Bookings and cancellations write to its stream too, in their own commits and behind
/// its end as they have read it (decision 0054); nobody who books asks this grain.
/// </summary>
[Alias("vouchers.voucher-grain")]
public interface IVoucherGrain : IGrainWithStringKey
{
    /// <summary>Makes it. DUPLICATE_RESOURCE when its code has one. A repeat under the same key is answered as the first.</summary>
    /// <param name="request">The voucher.</param>
    [Alias("create")]
    Task<Outcome<Voucher>> Create(NewVoucher request);

    /// <summary>Reads it as it stands at this moment.</summary>
    [Alias("get")]
    Task<Outcome<Voucher>> Get();

    /// <summary>Changes its terms, for bookings from now on. INVALID_TRANSITION when it was taken out of use.</summary>
    /// <param name="terms">The terms from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("change")]
    Task<Outcome<Voucher>> Change(VoucherTerms terms, long? expectedVersion);

    /// <summary>Takes it out of use for ever. What was booked with it stays. A repeat changes nothing.</summary>
    /// <param name="expectedVersion">The version that it is based on; null for any.</param>
    [Alias("deactivate")]
    Task<Outcome<Voucher>> Deactivate(long? expectedVersion);

    /// <summary>Says what it would do for a booking now, refused as the booking would be.</summary>
    /// <param name="service">The service's id or slug.</param>
    /// <param name="durationMinutes">For how long; null for the service's own length.</param>
    [Alias("quote")]
    Task<Outcome<VoucherQuote>> Quote(string service, int? durationMinutes);

    /// <summary>
    /// Erases what it tells of its owner, for ever; one that only the owner may use is taken out of use. Does nothing when that was done.
    /// </summary>
    [Alias("erase")]
    Task<Outcome<Voucher>> Erase();
}
