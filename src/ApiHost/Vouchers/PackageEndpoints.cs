using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Vouchers;

/// <summary>Packages: /packages.</summary>
internal sealed class PackageEndpoints(
    IGrainFactory grains, IDocuments documents, VoucherEndpoints vouchers, IdempotencyKeys idempotencyKeys)
{
    private const string Prefix = "pkg_";
    private const string PurchasePrefix = "pur_";
    private const string Purchases = "package-purchases";

    public Task<PageResult<PackageView>> List(ApiCall call, Query<Paging> paging)
    {
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = VoucherDocuments.Package,
            // Who does not manage the tenant sees what can be bought.
            Statuses = call.Principal is { IsAdmin: true } ? [] : [VoucherDocuments.Active],
            Page = paging.Value.Page,
            Limit = paging.Value.Limit,
        };
        return documents.PageAsync(query, VouchersJson.Default.Package, PackageView.Of, call.Http.RequestAborted);
    }

    public async Task<CreatedResult<PackageView>> Create(ApiCall call, Body<PackageInput> body, IdempotencyKey idempotency)
    {
        if (!VoucherValidators.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        if (!(await vouchers.ServicesAsync(call, definition.Services)).TryGet(out var services, out var unknown)) return unknown;
        var key = idempotency.For(new CreationScope(Prefix, "packages", call.TenantId), body.Value);
        return Reply.Created(
            await PackageOf(call, key.Id).Create(key, definition with { Services = services.Ids }),
            PackageView.Of, static package => "/packages/" + package.Id, static package => package.Version);
    }

    public async Task<OkResult<PackageView>> Get(ApiCall call, string id) =>
        Reply.Ok(await PackageOf(call, id).Get(), PackageView.Of, static package => package.Version);

    public async Task<OkResult<PackageView>> Withdraw(ApiCall call, string id, IfMatch ifMatch) =>
        Reply.Ok(await PackageOf(call, id).Withdraw(ifMatch.Version), PackageView.Of, static package => package.Version);

    public async Task<CreatedResult<VoucherView>> Sell(ApiCall call, string id, Body<PurchaseInput> body, IdempotencyKey idempotency)
    {
        if (!VoucherValidators.Check(body.Value).TryGet(out var owner, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(PurchasePrefix, Purchases, call.TenantId), body.Value);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, Purchases, key, about: id) is { } reused) return reused;
        var purchase = new PackagePurchase { Id = key.Id, Owner = owner, Fingerprint = key.Fingerprint };
        return Reply.Created(
            await PackageOf(call, id).Sell(purchase),
            voucher => vouchers.WithCode(call, voucher, null), static voucher => "/vouchers/" + voucher.Id,
            static voucher => voucher.Version);
    }

    private IPackageGrain PackageOf(ApiCall call, string id) => grains.GetGrain<IPackageGrain>(GrainKey.For(call.TenantId, id));
}
