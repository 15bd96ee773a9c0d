using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Vouchers;

/// <summary>A request to make a voucher.</summary>
public sealed record VoucherInput
{
    /// <summary>coupon, gift or package.</summary>
    [Required, AllowedValues("coupon", "gift", "package")]
    public string? Kind { get; init; }

    /// <summary>
    /// Its code: letters and digits, of which those that look alike are the same; 4 at least for a coupon and 12 for the others. One that
    /// nobody guesses is made when absent, which is better for all but coupons that are to be passed on.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>What the organisation calls it, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Of a coupon: what it takes off, in percent of the price, 1 to 100; or else <c>amount</c>.</summary>
    public int? Percent { get; init; }

    /// <summary>Of a coupon: what it takes off, or else <c>percent</c>. Of a gift: what it has to spend.</summary>
    public PriceBody? Amount { get; init; }

    /// <summary>Of a coupon: how many appointments it is good for in all, 1 to 1,000,000; any number when absent.</summary>
    public int? MaxRedemptions { get; init; }

    /// <summary>Of a coupon: how many appointments of one client's address, 1 to 1,000; any number when absent.</summary>
    public int? MaxPerClient { get; init; }

    /// <summary>Of a coupon: true when it is good only for the first booking of a client's address.</summary>
    public bool? FirstBookingOnly { get; init; }

    /// <summary>Of a coupon: the least price that it takes something off.</summary>
    public PriceBody? MinPrice { get; init; }

    /// <summary>Of a package: how many sessions it has, 1 to 1,000.</summary>
    public int? Sessions { get; init; }

    /// <summary>Of a package: what it has cost.</summary>
    public PriceBody? Price { get; init; }

    /// <summary>Ids or slugs of the services that it is good for, 50 at most; all when absent. A package names one at least.</summary>
    public IReadOnlyList<string?>? Services { get; init; }

    /// <summary>From when on bookings may use it, with offset; at once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when bookings may use it, with offset; for ever when absent.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Of a gift or a package: whose it is, by e-mail address. Signed in under it she finds it and its code.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>Her name, up to 100 characters.</summary>
    public string? ClientName { get; init; }

    /// <summary>With <c>clientEmail</c>: true lets whoever has the code use it; only bookings for that address may otherwise.</summary>
    public bool? Bearer { get; init; }
}

/// <summary>What may be changed of a voucher.</summary>
public sealed record VoucherPatch
{
    /// <summary>What the organisation calls it, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Of a coupon: what it takes off, in percent of the price, 1 to 100; or else <c>amount</c>.</summary>
    public int? Percent { get; init; }

    /// <summary>Of a coupon: what it takes off; or else <c>percent</c>.</summary>
    public PriceBody? Amount { get; init; }

    /// <summary>Of a coupon: how many appointments it is good for in all.</summary>
    public int? MaxRedemptions { get; init; }

    /// <summary>
    /// Of a coupon: how many appointments of one client's address. What was used before there was a limit does not count.
    /// </summary>
    public int? MaxPerClient { get; init; }

    /// <summary>Of a coupon: true when it is good only for the first booking of a client's address.</summary>
    public bool? FirstBookingOnly { get; init; }

    /// <summary>Of a coupon: the least price that it takes something off.</summary>
    public PriceBody? MinPrice { get; init; }

    /// <summary>Ids or slugs of the services that it is good for, 50 at most; all when absent.</summary>
    public IReadOnlyList<string?>? Services { get; init; }

    /// <summary>From when on bookings may use it, with offset.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when bookings may use it, with offset.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}

/// <summary>A request to offer a package.</summary>
public sealed record PackageInput
{
    /// <summary>What it is called, up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>What it costs.</summary>
    [Required]
    public PriceBody? Price { get; init; }

    /// <summary>How many sessions it has, 1 to 1,000. Give this or <c>worth</c>.</summary>
    public int? Sessions { get; init; }

    /// <summary>What a gift has to spend, in the currency of the price. Give this or <c>sessions</c>.</summary>
    public PriceBody? Worth { get; init; }

    /// <summary>Ids or slugs of the services that it is good for, 1 to 50; a gift may name none, and is good for all then.</summary>
    public IReadOnlyList<string?>? Services { get; init; }

    /// <summary>For how many days it is good, from its purchase, 1 to 3,650; 365 by default.</summary>
    public int? ValidDays { get; init; }
}

/// <summary>A sale of a package at the desk.</summary>
public sealed record PurchaseInput
{
    /// <summary>The e-mail address of who has bought it.</summary>
    [Required]
    public string? ClientEmail { get; init; }

    /// <summary>Her name, up to 100 characters.</summary>
    public string? ClientName { get; init; }

    /// <summary>True lets whoever has the code use it; only bookings for that address may otherwise.</summary>
    public bool? Bearer { get; init; }
}

/// <summary>A package that somebody buys for herself or to give it away, and pays online.</summary>
public sealed record PurchaseOrderInput
{
    /// <summary>The package.</summary>
    [Required]
    public string? PackageId { get; init; }

    /// <summary>The e-mail address of who buys it; the code is mailed there.</summary>
    [Required]
    public string? ClientEmail { get; init; }

    /// <summary>Her name, up to 100 characters.</summary>
    public string? ClientName { get; init; }

    /// <summary>True lets whoever has the code use it, to give it away; only bookings for that address may otherwise.</summary>
    public bool? Bearer { get; init; }

    /// <summary>The language of the mail, a tag of BCP 47; the organisation's by default.</summary>
    public string? Locale { get; init; }
}

/// <summary>How requests about vouchers are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(VoucherInput))]
[JsonSerializable(typeof(VoucherPatch))]
[JsonSerializable(typeof(PackageInput))]
[JsonSerializable(typeof(PurchaseInput))]
[JsonSerializable(typeof(PurchaseOrderInput))]
internal sealed partial class VoucherRequests : JsonSerializerContext;
