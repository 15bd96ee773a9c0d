using System.Collections.Immutable;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Accounts;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Vouchers;

namespace Actors.ApiHost.Vouchers;

/// <summary>Vouchers: /vouchers.</summary>
internal sealed class VoucherEndpoints(
    IGrainFactory grains, IDocuments documents, VoucherCodes codes, IdempotencyKeys idempotencyKeys, Principals principals)
{
    private const string SeedPrefix = "vcs_";
    private const string Route = "vouchers";

    public Task<PageResult<VoucherView>> List(ApiCall call, Query<VoucherQuery> query) => documents.PageAsync(
        query.Value.Documents with { Tenant = call.TenantId }, VouchersJson.Default.Voucher, VoucherView.Of, call.Http.RequestAborted);

    public async Task<PageResult<VoucherView>> Mine(ApiCall call, Query<Paging> paging)
    {
        // They are found by address here, so an address that proves nothing finds nothing.
        if (principals.ProvenAddressOf(call.Principal!) is not { } email) return Reply.Page<VoucherView>([], paging.Value, total: 0);
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = VoucherDocuments.Voucher,
            Statuses = [VoucherDocuments.Active],
            Subject = email,
            Sort = DocumentSort.CreatedAt,
            Descending = true,
            Page = paging.Value.Page,
            Limit = paging.Value.Limit,
        };
        return await documents.PageAsync(
            query, VouchersJson.Default.Voucher, voucher => WithCode(call, voucher, null), call.Http.RequestAborted);
    }

    public async Task<CreatedResult<VoucherView>> Create(ApiCall call, Body<VoucherInput> body, IdempotencyKey idempotency)
    {
        if (!VoucherValidators.Check(body.Value).TryGet(out var request, out var invalid)) return invalid;
        if (!(await ServicesAsync(call, request.Terms.Services)).TryGet(out var services, out var unknown)) return unknown;
        var key = idempotency.For(new CreationScope(SeedPrefix, Route, call.TenantId), body.Value);
        // Another code is another voucher, whose grain does not see that a key comes back.
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, Route, key, about: "") is { } reused) return reused;
        var chosen = body.Value.Code;
        var id = codes.IdOf(call.TenantId, chosen ?? codes.Make(call.TenantId, key.Id));
        var outcome = await VoucherOf(call, id).Create(request with
        {
            Terms = request.Terms with { Services = services.Ids },
            CodeSeed = chosen is null ? key.Id : null,
            Fingerprint = key.Fingerprint,
        });
        return Reply.Created(
            outcome, voucher => WithCode(call, voucher, chosen), static voucher => "/vouchers/" + voucher.Id,
            static voucher => voucher.Version);
    }

    public async Task<OkResult<VoucherView>> Get(ApiCall call, string id) => ResultOf(await VoucherOf(call, id).Get());

    public async Task<OkResult<VoucherView>> Change(ApiCall call, string id, IfMatch ifMatch, Patch<VoucherPatch> patch)
    {
        var grain = VoucherOf(call, id);
        var handler = new MergePatchHandler<Voucher, VoucherPatch, VoucherTerms>
        {
            Read = grain.Get,
            VersionOf = voucher => voucher.Version,
            ToInput = VoucherValidators.ToPatch,
            Check = VoucherValidators.Check,
            Change = async (_, terms, version) =>
            {
                var found = await ServicesAsync(call, terms.Services);
                return found.TryGet(out var services, out var unknown)
                    ? await grain.Change(terms with { Services = services.Ids }, version)
                    : Refusal.Invalid(unknown.Fields[0].Field, unknown.Fields[0].Message);
            },
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), VoucherView.Of, voucher => voucher.Version);
    }

    public async Task<OkResult<VoucherView>> Deactivate(ApiCall call, string id, IfMatch ifMatch) =>
        ResultOf(await VoucherOf(call, id).Deactivate(ifMatch.Version));

    public async Task<OkResult<VoucherCheckView>> Check(ApiCall call, Query<VoucherCheckQuery> query)
    {
        var asked = query.Value;
        var outcome = await VoucherOf(call, codes.IdOf(call.TenantId, asked.Code)).Quote(asked.Service, asked.DurationMinutes);
        return outcome.Refusal is { Fields: [{ Field: "voucherCode" } about] } refusal
            ? Refusals.ToError(refusal with
            {
                Message = $"code {about.Message}",
                Fields = [about with { Field = "code" }],
            })
            : Reply.Ok(outcome, VoucherCheckView.Of);
    }

    /// <summary>Shows a voucher with its code, to those who may know it.</summary>
    public VoucherView WithCode(ApiCall call, Voucher voucher, string? chosen) => VoucherView.Of(voucher) with
    {
        Code = voucher.CodeSeed is { } seed ? codes.Make(call.TenantId, seed) : chosen,
    };

    /// <summary>The ids of services that are named by id or slug.</summary>
    public async Task<Result<ServiceIds>> ServicesAsync(ApiCall call, ImmutableArray<string> named)
    {
        var ids = ImmutableArray.CreateBuilder<string>(named.Length);
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
        for (var index = 0; index < named.Length; index++)
        {
            if (await catalog.Find(named[index]) is not { } service)
                return ApiError.Invalid($"services[{index}]", "must be a service of the organisation");
            if (!ids.Contains(service.Id)) ids.Add(service.Id);
        }

        return new ServiceIds(ids.ToImmutable());
    }

    private static OkResult<VoucherView> ResultOf(Outcome<Voucher> outcome) =>
        Reply.Ok(outcome, VoucherView.Of, static voucher => voucher.Version);

    private IVoucherGrain VoucherOf(ApiCall call, string id) => grains.GetGrain<IVoucherGrain>(GrainKey.For(call.TenantId, id));
}

/// <summary>Ids of services that there are.</summary>
/// <param name="Ids">The ids, none twice.</param>
internal sealed record ServiceIds(ImmutableArray<string> Ids);
