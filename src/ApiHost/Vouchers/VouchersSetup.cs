using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Scheduling;
using Actors.Grains.Vouchers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Vouchers;

/// <summary>Coupons, gifts and packages.</summary>
internal static class VouchersSetup
{
    private const string Tag = "Vouchers";
    private const string Capability = "vouchers";

    public static WebApplicationBuilder AddVouchers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<VoucherCodes>();
        services.TryAddSingleton<IVoucherCodes>(static provider => provider.GetRequiredService<VoucherCodes>());
        services.TryAddSingleton<VoucherEndpoints>();
        services.TryAddSingleton<PackageEndpoints>();
        services.TryAddSingleton<PurchaseEndpoints>();
        services.AddJson(VoucherRequests.Default, VoucherAnswers.Default);
        services.AddApiKeyCapability(Capability, Tag);
        services.AddExamples(VoucherExamples.Add);
        services.AddTag(Tag, "Coupons, gifts and packages of sessions; bookings name them by voucherCode.");
        return builder;
    }

    public static void MapVouchers(this IEndpointRouteBuilder api)
    {
        MapManaged(api.MapGroup("/vouchers").WithTags(Tag).ForApiKeys(Capability));
        MapPackages(api.MapGroup("/packages").WithTags(Tag).ForApiKeys(Capability));
        MapPurchases(api.MapGroup("/purchases").WithTags(Tag).ForApiKeys(Capability));
        var endpoints = api.ServiceProvider.GetRequiredService<VoucherEndpoints>();
        api.MapGroup("/vouchers").WithTags(Tag).MapGet("/mine", endpoints.Mine).AllowedFor(Access.Member)
            .As(
                "listMyVouchers", "Lists the caller's own gifts and packages",
                "Those under the caller's proven address, with what is left and with their codes.");
    }

    private static void MapManaged(RouteGroupBuilder vouchers)
    {
        var endpoints = ((IEndpointRouteBuilder)vouchers).ServiceProvider.GetRequiredService<VoucherEndpoints>();
        vouchers.MapGet("", endpoints.List).AllowedFor(Access.Admin)
            .As("listVouchers", "Lists vouchers", "The newest first, with how often each is used and what is left.");
        vouchers.MapPost("", endpoints.Create).AllowedFor(Access.Admin)
            .As(
                "createVoucher", "Makes a coupon, a gift or a package",
                "The answer tells the code; a repeat under the same Idempotency-Key tells it again. It is a secret, and is stored nowhere. "
                    + "DUPLICATE_RESOURCE when there is a voucher with a code that was chosen.")
            .MayFail(ApiErrorCode.DuplicateResource);
        vouchers.MapGet("/check", endpoints.Check).AllowedFor(Access.Tenant)
            .As(
                "checkVoucher", "Says what a code would do for a booking",
                "Nothing is used. A code that is unknown, over or taken out of use is POLICY_VIOLATION, one that has been used up "
                    + "LIMIT_REACHED; the field's reason says why. What depends on the client is judged by the booking.")
            .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.LimitReached, ApiErrorCode.ResourceNotFound);
        var voucher = vouchers.MapGroup("/{id}").AllowedFor(Access.Admin);
        voucher.MapGet("", endpoints.Get).As("getVoucher", "Reads a voucher");
        voucher.MapPatch("", endpoints.Change)
            .As(
                "changeVoucher", "Changes a voucher",
                "A JSON merge patch (RFC 7396), for bookings from now on. Neither its kind nor its code nor what it is worth can change.")
            .MayFail(ApiErrorCode.InvalidTransition);
        voucher.MapDelete("", endpoints.Deactivate)
            .As(
                "deactivateVoucher", "Takes a voucher out of use",
                "For ever. Appointments that were booked with it keep what they have; what they give back stays unused.");
    }

    private static void MapPurchases(RouteGroupBuilder purchases)
    {
        var endpoints = ((IEndpointRouteBuilder)purchases).ServiceProvider.GetRequiredService<PurchaseEndpoints>();
        purchases.MapPost("", endpoints.Open).AllowedFor(Access.Tenant)
            .As(
                "openPurchase", "Buys a package online",
                "Answers its payment, with what is needed to pay it. Once that is paid the code is mailed, and the purchase tells it; the "
                    + "money that comes when nothing can be paid any more is given back. When staff give all of it back the code is over.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.ResourceNotFound);
        purchases.MapGet("/{id}", endpoints.Get).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "getPurchase", "Reads a purchase",
                "For whoever has its token, who is known by the address that has bought it, owners and admins.");
    }

    private static void MapPackages(RouteGroupBuilder packages)
    {
        var endpoints = ((IEndpointRouteBuilder)packages).ServiceProvider.GetRequiredService<PackageEndpoints>();
        packages.MapGet("", endpoints.List).AllowedFor(Access.Tenant).CachedForAnonymous()
            .As("listPackages", "Lists packages", "Owners and admins see all of them, everybody else those that can be bought.");
        packages.MapPost("", endpoints.Create).AllowedFor(Access.Admin).As("createPackage", "Offers a package of sessions");
        var package = packages.MapGroup("/{id}");
        package.MapGet("", endpoints.Get).AllowedFor(Access.Tenant).As("getPackage", "Reads a package");
        package.MapDelete("", endpoints.Withdraw).AllowedFor(Access.Admin)
            .As("withdrawPackage", "Withdraws a package", "What was sold of it stays.");
        package.MapPost("/purchases", endpoints.Sell).AllowedFor(Access.Participant)
            .As(
                "sellPackage", "Sells a package at the desk",
                "Its payment is settled there. Answers the voucher that the client has bought, with its code.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }
}
