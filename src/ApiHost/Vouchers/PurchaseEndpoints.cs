using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Payments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.ApiHost.Vouchers;

/// <summary>Packages that are bought and paid online: /purchases.</summary>
internal sealed class PurchaseEndpoints(
    IGrainFactory grains, IdempotencyKeys idempotencyKeys, ManageTokens tokens, Principals principals, PaymentViews payments,
    VoucherEndpoints vouchers)
{
    private const string Prefix = "pur_";
    private const string Route = "purchases";

    private static readonly ApiError NoSuch = ApiError.NotFound("purchase");
    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in, or send the purchase's token as X-Manage-Token.");

    public async Task<CreatedResult<PurchaseView>> Open(ApiCall call, Body<PurchaseOrderInput> body, IdempotencyKey idempotency)
    {
        if (!VoucherValidators.Check(body.Value).TryGet(out var request, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, Route, call.TenantId), body.Value);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, Route, key, about: request.PackageId) is { } reused)
            return reused;
        var grain = GrainOf(call, key.Id);
        var opened = await grain.Open(key, request);
        if (opened.Refusal is { } refusal) return Refusals.ToError(refusal, opened.Replayed);
        if ((await grain.CarryOn()).IsRefused(out var access, out var none)) return Refusals.ToError(none);
        var view = await ViewOfAsync(call, access) with { ManageToken = tokens.For(call.TenantId, key.Id) };
        return Reply.Created(
            new Outcome<PurchaseView> { Value = view, Replayed = opened.Replayed },
            static shown => shown, static shown => "/purchases/" + shown.Id, static shown => shown.Version);
    }

    // Whoever looks may be back from the gateway's page before the gateway has told us: it is asked first.
    public async Task<OkResult<PurchaseView>> Get(ApiCall call)
    {
        if (!(await FindAsync(call)).TryGet(out var purchase, out var error)) return error;
        if ((await GrainOf(call, purchase.Id).CarryOn()).IsRefused(out var access, out var refusal)) return Refusals.ToError(refusal);
        return Reply.Ok(await ViewOfAsync(call, access), access.Purchase.Version);
    }

    private async Task<Result<Purchase>> FindAsync(ApiCall call)
    {
        var id = call.RouteValue("id");
        if (tokens.Refuse(call, id, NoSuch, SignInFirst, out var hasToken) is { } refused) return refused;
        if ((await GrainOf(call, id).Get()).Value is not { } purchase) return NoSuch;
        return hasToken || IsOf(call, purchase) ? purchase : NoSuch;
    }

    private bool IsOf(ApiCall call, Purchase purchase) => call.Principal!.IsAdmin
        || (principals.ProvenAddressOf(call.Principal) is { } email && purchase.Owner.Email == email);

    private async Task<PurchaseView> ViewOfAsync(ApiCall call, PurchaseAccess access)
    {
        var purchase = access.Purchase;
        var voucher = purchase.VoucherId is { } voucherId
            ? (await grains.GetGrain<IVoucherGrain>(GrainKey.For(call.TenantId, voucherId)).Get()).Value
            : null;
        return new PurchaseView
        {
            Id = purchase.Id,
            PackageId = purchase.PackageId,
            Name = purchase.Package.Name,
            Payment = await payments.PayableAsync(call, access.Payment, isStaff: call.Principal is { IsAdmin: true }),
            Voucher = voucher is null ? null : vouchers.WithCode(call, voucher, null),
            CreatedAt = purchase.CreatedAt.UtcDateTime,
            Version = purchase.Version,
        };
    }

    private IPurchaseGrain GrainOf(ApiCall call, string id) => grains.GetGrain<IPurchaseGrain>(GrainKey.For(call.TenantId, id));
}
