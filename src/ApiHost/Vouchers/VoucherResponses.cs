using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Payments;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.ApiHost.Vouchers;

/// <summary>A voucher.</summary>
public sealed record VoucherView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>coupon, gift or package.</summary>
    [AllowedValues("coupon", "gift", "package")]
    public required string Kind { get; init; }

    /// <summary>
    /// Its code: in the answer to its making, and to its owner. One that was chosen is told by nobody but who chose it. It is a secret.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>What the organisation calls it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Name { get; init; }

    /// <summary>False when it was taken out of use.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Of a coupon: what it takes off, in percent of the price.</summary>
    public int? Percent { get; init; }

    /// <summary>Of a coupon: what it takes off. Of a gift: what it had to begin with. Of a package: what it has cost.</summary>
    public PriceView? Amount { get; init; }

    /// <summary>Of a coupon: how many appointments it is good for in all.</summary>
    public int? MaxRedemptions { get; init; }

    /// <summary>Of a coupon: how many appointments of one client's address.</summary>
    public int? MaxPerClient { get; init; }

    /// <summary>Of a coupon: true when it is good only for a client's first booking.</summary>
    public bool? FirstBookingOnly { get; init; }

    /// <summary>Of a coupon: the least price that it takes something off.</summary>
    public PriceView? MinPrice { get; init; }

    /// <summary>Of a gift: what is left to spend.</summary>
    public PriceView? Balance { get; init; }

    /// <summary>Of a package: how many sessions it had to begin with.</summary>
    public int? Sessions { get; init; }

    /// <summary>Of a package: how many sessions are left.</summary>
    public int? SessionsLeft { get; init; }

    /// <summary>How many appointments use it; those that gave it back do not.</summary>
    public required int Redemptions { get; init; }

    /// <summary>What they have had taken off or covered, in minor units.</summary>
    public required long RedeemedAmount { get; init; }

    /// <summary>Ids of the services that it is good for; all when absent.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    /// <summary>From when on bookings may use it, in UTC.</summary>
    public DateTime? ValidFrom { get; init; }

    /// <summary>Until when bookings may use it, in UTC.</summary>
    public DateTime? ValidUntil { get; init; }

    /// <summary>Whose it is.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>Her name.</summary>
    public string? ClientName { get; init; }

    /// <summary>True when whoever has the code may use it.</summary>
    public required bool Bearer { get; init; }

    /// <summary>Which package was bought.</summary>
    public string? PackageId { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it or its use last changed, in UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows when it is changed, but not when it is used.</summary>
    public required long Version { get; init; }

    /// <summary>Shows a voucher, without its code.</summary>
    /// <param name="voucher">The voucher.</param>
    public static VoucherView Of(Voucher voucher)
    {
        var (terms, coupon) = (voucher.Terms, voucher.Terms.Coupon);
        return new VoucherView
        {
            Id = voucher.Id,
            Kind = VoucherKindNames.NameOf(voucher.Kind),
            Name = terms.Name,
            IsActive = voucher.DeactivatedAt is null,
            Percent = coupon?.Percent,
            Amount = ServiceResponses.PriceOf(coupon is null ? voucher.Worth : coupon.Amount),
            MaxRedemptions = coupon?.MaxRedemptions,
            MaxPerClient = coupon?.MaxPerClient,
            FirstBookingOnly = coupon?.FirstBookingOnly,
            MinPrice = ServiceResponses.PriceOf(coupon?.MinPrice),
            Balance = ServiceResponses.PriceOf(voucher.Balance()),
            Sessions = voucher.Sessions,
            SessionsLeft = voucher.SessionsLeft(),
            Redemptions = voucher.Used.Redemptions,
            RedeemedAmount = voucher.Used.Amount,
            Services = terms.Services.IsDefaultOrEmpty ? null : terms.Services,
            ValidFrom = terms.ValidFrom?.UtcDateTime,
            ValidUntil = terms.ValidUntil?.UtcDateTime,
            ClientEmail = voucher.Owner?.Email,
            ClientName = voucher.Owner?.Name,
            Bearer = voucher.Owner is not { IsBound: true },
            PackageId = voucher.PackageId,
            CreatedAt = voucher.CreatedAt.UtcDateTime,
            UpdatedAt = voucher.UpdatedAt.UtcDateTime,
            Version = voucher.Version,
        };
    }
}

/// <summary>What a voucher would do for a booking.</summary>
public sealed record VoucherCheckView
{
    /// <summary>coupon, gift or package.</summary>
    [AllowedValues("coupon", "gift", "package")]
    public required string Kind { get; init; }

    /// <summary>What the booking costs without it; absent for a service without a price.</summary>
    public PriceView? Price { get; init; }

    /// <summary>What a coupon takes off; absent for nothing.</summary>
    public PriceView? Discount { get; init; }

    /// <summary>What a gift or a session covers; absent for nothing.</summary>
    public PriceView? Covered { get; init; }

    /// <summary>What is left to pay, tax included; absent for a service without a price.</summary>
    public PriceView? Remaining { get; init; }

    /// <summary>What of that is paid when booking, where the service is paid for then; absent for nothing.</summary>
    public PriceView? Due { get; init; }

    /// <summary>How many sessions it would take.</summary>
    public required int Sessions { get; init; }

    /// <summary>True when it is good only for bookings of its owner's.</summary>
    public required bool IsBound { get; init; }

    /// <summary>Until when it can be used, in UTC; absent for ever.</summary>
    public DateTime? ValidUntil { get; init; }

    /// <summary>Shows what it would do.</summary>
    /// <param name="quote">What it would do.</param>
    public static VoucherCheckView Of(VoucherQuote quote)
    {
        var charge = quote.Charge;
        return new VoucherCheckView
        {
            Kind = VoucherKindNames.NameOf(quote.Applied.Kind),
            Price = AmountOf(charge?.Price),
            Discount = charge is { Discount: > 0 } ? AmountOf(charge.Discount) : null,
            Covered = charge is { Covered: > 0 } ? AmountOf(charge.Covered) : null,
            Remaining = AmountOf(charge?.Total - charge?.Covered),
            Due = charge is { Due: > 0 } ? AmountOf(charge.Due) : null,
            Sessions = quote.Applied.Sessions,
            IsBound = quote.IsBound,
            ValidUntil = quote.ValidUntil?.UtcDateTime,
        };

        PriceView? AmountOf(long? amount) =>
            amount is { } some ? new PriceView { Amount = some, Currency = quote.Applied.Currency } : null;
    }
}

/// <summary>A package.</summary>
public sealed record PackageView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it costs.</summary>
    public required PriceView Price { get; init; }

    /// <summary>How many sessions it has; absent for a gift.</summary>
    public int? Sessions { get; init; }

    /// <summary>What a gift has to spend; absent for sessions.</summary>
    public PriceView? Worth { get; init; }

    /// <summary>Ids of the services that it is good for.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>For how many days it is good, from its purchase.</summary>
    public required int ValidDays { get; init; }

    /// <summary>False when it cannot be bought any more.</summary>
    public required bool IsActive { get; init; }

    /// <summary>When it was first offered, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>Shows a package.</summary>
    /// <param name="package">The package.</param>
    public static PackageView Of(Package package) => new()
    {
        Id = package.Id,
        Name = package.Definition.Name,
        Price = ServiceResponses.PriceOf(package.Definition.Price)!,
        Sessions = package.Definition.Worth is null ? package.Definition.Sessions : null,
        Worth = ServiceResponses.PriceOf(package.Definition.Worth),
        Services = package.Definition.Services,
        ValidDays = package.Definition.ValidDays,
        IsActive = package.WithdrawnAt is null,
        CreatedAt = package.CreatedAt.UtcDateTime,
        Version = package.Version,
    };
}

/// <summary>A package that somebody buys, and pays online.</summary>
public sealed record PurchaseView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The package.</summary>
    public required string PackageId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its payment, with what is needed to pay it as long as it can be paid.</summary>
    public required PaymentView Payment { get; init; }

    /// <summary>What was bought, with its code; absent before it is paid. Taken out of use once all of the money was given back.</summary>
    public VoucherView? Voucher { get; init; }

    /// <summary>With it whoever has not signed in reads the purchase and its payment; told when it is made.</summary>
    public string? ManageToken { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>How answers about vouchers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<VoucherView>))]
[JsonSerializable(typeof(PagedEnvelope<VoucherView>))]
[JsonSerializable(typeof(Envelope<VoucherCheckView>))]
[JsonSerializable(typeof(Envelope<PackageView>))]
[JsonSerializable(typeof(Envelope<PurchaseView>))]
[JsonSerializable(typeof(PagedEnvelope<PackageView>))]
internal sealed partial class VoucherAnswers : JsonSerializerContext;
