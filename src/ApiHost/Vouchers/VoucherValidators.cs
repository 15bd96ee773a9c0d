using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Vouchers;

namespace Actors.ApiHost.Vouchers;

/// <summary>What may stand in requests about vouchers. Services are looked for by whoever asks.</summary>
internal static class VoucherValidators
{
    /// <summary>How many services a voucher may name.</summary>
    public const int MaxServices = 50;

    private const int MaxName = 100;
    private const int MaxSessions = 1_000;
    private const int MaxRedemptions = 1_000_000;
    private const int MaxPerClient = 1_000;
    private const int MaxDays = 3_650;
    private const int DefaultDays = 365;
    private const int ShortestCoupon = 4;
    private const int ShortestCode = 12;

    /// <summary>Checks a voucher.</summary>
    public static Result<NewVoucher> Check(VoucherInput input)
    {
        Validator validator = default;
        if (input.Kind is null) validator.Missing("kind");
        else if (VoucherKindNames.Find(input.Kind) is null) validator.Add("kind", "must be coupon, gift or package");
        var kind = VoucherKindNames.Find(input.Kind ?? "") ?? VoucherKind.Coupon;
        CheckCode(ref validator, kind, input.Code);
        Only(ref validator, kind, VoucherKind.Package, "sessions", input.Sessions);
        Only(ref validator, kind, VoucherKind.Package, "price", input.Price);
        if (kind == VoucherKind.Package && input.Amount is not null) validator.Add("amount", "must not be given for a package");
        var terms = TermsOf(ref validator, kind, ToPatch(input));
        if (kind == VoucherKind.Package && terms.Services.IsEmpty) validator.Add("services", "must name one at least");
        return validator.Result(new NewVoucher
        {
            Kind = kind,
            Terms = terms,
            Worth = kind switch
            {
                VoucherKind.Gift => AmountOf(ref validator, "amount", input.Amount),
                VoucherKind.Package => AmountOf(ref validator, "price", input.Price),
                _ => null,
            },
            Sessions = kind == VoucherKind.Package ? validator.RequiredNumber("sessions", input.Sessions, 1, MaxSessions) : null,
            Owner = OwnerOf(ref validator, kind, input),
        });
    }

    /// <summary>Checks terms that are to replace those of a voucher.</summary>
    public static Result<VoucherTerms> Check(Voucher voucher, VoucherPatch patch)
    {
        Validator validator = default;
        if (voucher.Kind != VoucherKind.Coupon && patch.Amount is not null) validator.Add("amount", "must not be given: it is no coupon");
        var terms = TermsOf(ref validator, voucher.Kind, patch);
        if (voucher.Kind == VoucherKind.Package && terms.Services.IsEmpty) validator.Add("services", "must name one at least");
        return validator.Result(terms);
    }

    /// <summary>A voucher's terms as the patch that changes nothing of them.</summary>
    public static VoucherPatch ToPatch(Voucher voucher)
    {
        var (terms, coupon) = (voucher.Terms, voucher.Terms.Coupon);
        return new VoucherPatch
        {
            Name = terms.Name,
            Percent = coupon?.Percent,
            Amount = ServiceResponses.PriceBodyOf(coupon?.Amount),
            MaxRedemptions = coupon?.MaxRedemptions,
            MaxPerClient = coupon?.MaxPerClient,
            FirstBookingOnly = coupon?.FirstBookingOnly,
            MinPrice = ServiceResponses.PriceBodyOf(coupon?.MinPrice),
            Services = terms.Services.IsDefaultOrEmpty ? null : terms.Services,
            ValidFrom = terms.ValidFrom,
            ValidUntil = terms.ValidUntil,
        };
    }

    /// <summary>Checks a package.</summary>
    public static Result<PackageDefinition> Check(PackageInput input)
    {
        Validator validator = default;
        var definition = new PackageDefinition
        {
            Name = validator.RequiredName("name", input.Name, MaxName),
            Price = AmountOf(ref validator, "price", input.Price),
            Sessions = input.Worth is null ? validator.RequiredNumber("sessions", input.Sessions, 1, MaxSessions) : 0,
            Worth = input.Worth is null ? null : AmountOf(ref validator, "worth", input.Worth),
            Services = validator.List("services", input.Services, MaxServices, MaxName),
            ValidDays = validator.Number("validDays", input.ValidDays, 1, MaxDays) ?? DefaultDays,
        };
        if (input is { Worth: not null, Sessions: not null }) validator.Add("sessions", "must be absent where worth is given");
        if (input.Worth is null && definition.Services.IsEmpty) validator.Add("services", "must name one at least");
        if (definition.Worth is { } worth && worth.Currency != definition.Price.Currency)
            validator.Add("worth.currency", "must be the currency of the price");
        return validator.Result(definition);
    }

    /// <summary>Checks a sale.</summary>
    public static Result<VoucherOwner> Check(PurchaseInput input)
    {
        Validator validator = default;
        var owner = new VoucherOwner(
            validator.RequiredEmail("clientEmail", input.ClientEmail),
            validator.OptionalName("clientName", input.ClientName, MaxName),
            input.Bearer != true);
        return validator.Result(owner);
    }

    /// <summary>Checks a purchase that is to be paid online.</summary>
    public static Result<NewPurchase> Check(PurchaseOrderInput input)
    {
        Validator validator = default;
        var request = new NewPurchase
        {
            PackageId = validator.RequiredName("packageId", input.PackageId, MaxName),
            Owner = new VoucherOwner(
                validator.RequiredEmail("clientEmail", input.ClientEmail),
                validator.OptionalName("clientName", input.ClientName, MaxName),
                input.Bearer != true),
            Locale = validator.Locale("locale", input.Locale),
        };
        return validator.Result(request);
    }

    private static VoucherTerms TermsOf(ref Validator validator, VoucherKind kind, VoucherPatch patch)
    {
        if (patch is { ValidFrom: { } from, ValidUntil: { } until } && until <= from)
            validator.Add("validUntil", "must be after validFrom");
        return new VoucherTerms
        {
            Name = validator.OptionalName("name", patch.Name, MaxName),
            Services = validator.List("services", patch.Services, MaxServices, MaxName),
            ValidFrom = patch.ValidFrom?.ToUniversalTime(),
            ValidUntil = patch.ValidUntil?.ToUniversalTime(),
            Coupon = CouponOf(ref validator, kind, patch),
        };
    }

    private static CouponTerms? CouponOf(ref Validator validator, VoucherKind kind, VoucherPatch patch)
    {
        Only(ref validator, kind, VoucherKind.Coupon, "percent", patch.Percent);
        Only(ref validator, kind, VoucherKind.Coupon, "maxRedemptions", patch.MaxRedemptions);
        Only(ref validator, kind, VoucherKind.Coupon, "maxPerClient", patch.MaxPerClient);
        Only(ref validator, kind, VoucherKind.Coupon, "firstBookingOnly", patch.FirstBookingOnly);
        Only(ref validator, kind, VoucherKind.Coupon, "minPrice", patch.MinPrice);
        if (kind != VoucherKind.Coupon) return null;
        if (patch.Percent is null == patch.Amount is null) validator.Add("percent", "or amount must be given, and not both");
        var amount = patch.Amount is null ? null : AmountOf(ref validator, "amount", patch.Amount);
        var least = patch.MinPrice is null ? null : AmountOf(ref validator, "minPrice", patch.MinPrice);
        if (amount is not null && least is not null && amount.Currency != least.Currency)
            validator.Add("minPrice.currency", "must be that of amount");
        return new CouponTerms
        {
            Percent = validator.Number("percent", patch.Percent, 1, 100),
            Amount = amount,
            MaxRedemptions = validator.Number("maxRedemptions", patch.MaxRedemptions, 1, MaxRedemptions),
            MaxPerClient = validator.Number("maxPerClient", patch.MaxPerClient, 1, MaxPerClient),
            FirstBookingOnly = patch.FirstBookingOnly == true,
            MinPrice = least,
        };
    }

    private static VoucherOwner? OwnerOf(ref Validator validator, VoucherKind kind, VoucherInput input)
    {
        var email = validator.Email("clientEmail", input.ClientEmail);
        var name = validator.OptionalName("clientName", input.ClientName, MaxName);
        if (kind == VoucherKind.Coupon && input.ClientEmail is not null) validator.Add("clientEmail", "must not be given for a coupon");
        if (input.ClientEmail is null && input.ClientName is not null) validator.Add("clientName", "must be given with clientEmail");
        if (input.ClientEmail is null && input.Bearer is not null) validator.Add("bearer", "must be given with clientEmail");
        return email is null ? null : new VoucherOwner(email, name, input.Bearer != true);
    }

    private static void CheckCode(ref Validator validator, VoucherKind kind, string? code)
    {
        if (code is null) return;
        var least = kind == VoucherKind.Coupon ? ShortestCoupon : ShortestCode;
        if (VoucherCodes.Normalized(code) is not { } normalized || normalized.Length < least)
            validator.Add(
                "code", $"must be letters and digits, {least} at least, and with spaces and hyphens {VoucherCodes.Longest} at most");
    }

    private static Money AmountOf(ref Validator validator, string field, PriceBody? price)
    {
        if (price is null) validator.Missing(field);
        else if (price.Amount == 0) validator.Add(field + ".amount", "must be more than nothing");
        return ServiceValidators.PriceOf(ref validator, field, price) ?? new Money(1, "");
    }

    private static void Only<T>(ref Validator validator, VoucherKind kind, VoucherKind needed, string field, T? value)
    {
        if (value is not null && kind != needed) validator.Add(field, $"must be given for a {VoucherKindNames.NameOf(needed)} only");
    }

    private static VoucherPatch ToPatch(VoucherInput input) => new()
    {
        Name = input.Name,
        Percent = input.Percent,
        // That of a gift is not what it takes off.
        Amount = input.Kind == VoucherKindNames.NameOf(VoucherKind.Coupon) ? input.Amount : null,
        MaxRedemptions = input.MaxRedemptions,
        MaxPerClient = input.MaxPerClient,
        FirstBookingOnly = input.FirstBookingOnly,
        MinPrice = input.MinPrice,
        Services = input.Services,
        ValidFrom = input.ValidFrom,
        ValidUntil = input.ValidUntil,
    };
}
