using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;
using Actors.Grains.Payments;

namespace Actors.ApiHost.Payments;

/// <summary>Payments: /payments.</summary>
internal sealed class PaymentEndpoints(IGrainFactory grains, IDocuments documents, PaymentAccessRules access, PaymentViews views)
{
    private const string Prefix = "pay_";
    private const string RefundPrefix = "rfd_";

    private static readonly ApiError ForAdmins = new(
        ApiErrorCode.InsufficientPermissions, "Only owners and admins of the organisation ask for amounts.");

    private static readonly ApiError NothingToPay = new(
        ApiErrorCode.InvalidTransition, "Nothing is to be paid for this appointment.");

    public async Task<CreatedResult<PaymentView>> Open(ApiCall call, Body<PaymentInput> body, IdempotencyKey idempotency)
    {
        var input = body.Value;
        if (PaymentValidators.CheckChoice(input) is { } wrong) return wrong;
        if (input.AppointmentId is { } appointmentId) return await OpenForAppointment(call, appointmentId);
        if (call.Principal is null) return ApiError.Unauthenticated("Sign in to ask for an amount.");
        if (!call.Principal.IsAdmin) return ForAdmins;
        if (!PaymentValidators.CheckAmount(input, call.Clock.GetUtcNow()).TryGet(out var order, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, "payments", call.TenantId), input);
        return await OpenAsync(call, key.Id, order, key.Fingerprint, isStaff: true);
    }

    public async Task<PageResult<PaymentView>> List(ApiCall call, Query<PaymentQuery> query) => await documents.PageAsync(
        query.Value.ToDocuments(call.TenantId), PaymentsJson.Default.Payment, payment => PaymentView.Of(payment, isStaff: true),
        call.Http.RequestAborted);

    // Whoever looks may be back from the gateway's page before the gateway has told us: it is asked first.
    public async Task<OkResult<PaymentView>> Get(ApiCall call)
    {
        if (!(await access.FindAsync(call)).TryGet(out var seen, out var error)) return error;
        var outcome = await grains.PaymentWorkerOf(call, seen.Payment.Id).Advance();
        if (outcome.IsRefused(out var found, out var refusal)) return Refusals.ToError(refusal);
        return Reply.Ok(await views.PayableAsync(call, found, seen.IsStaff), found.Payment.Version);
    }

    public async Task<OkResult<ReconciliationView>> GetReconciliation(ApiCall call)
    {
        var newest = await grains.ReconciliationOf(call).Get();
        return Reply.Ok(new ReconciliationView
        {
            At = newest?.At.UtcDateTime,
            Since = newest?.Since.UtcDateTime,
            Compared = newest?.Compared ?? 0,
            Differences = newest is null ? [] : [.. newest.Differences.Select(each => new PaymentDifferenceView
            {
                PaymentId = each.PaymentId,
                What = each.What,
                Here = each.Here,
                There = each.There,
            })],
        });
    }

    public async Task<OkResult<CheckoutView>> OpenCheckout(ApiCall call, Body<CheckoutInput> body)
    {
        if (!PaymentValidators.Check(body.Value).TryGet(out var urls, out var invalid)) return invalid;
        if (!(await access.FindAsync(call)).TryGet(out var seen, out var error)) return error;
        if (!seen.IsStaff && PaymentValidators.CheckOrigin(urls, views.PagesUrl) is { } elsewhere) return elsewhere;
        return Reply.Ok(
            await grains.PaymentWorkerOf(call, seen.Payment.Id).OpenPage(urls), static page => new CheckoutView { Url = page.Url });
    }

    public async Task<OkResult<PaymentView>> Refund(ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency, Body<RefundInput> body)
    {
        if (PaymentValidators.Check(body.Value) is { } invalid) return invalid;
        var id = call.RouteValue("id");
        var key = idempotency.For(new CreationScope(RefundPrefix, $"payments/{id}/refund", call.TenantId), body.Value);
        var request = new RefundRequest(key, body.Value.Amount, body.Value.Reason, ifMatch.Version);
        return Reply.Ok(
            await grains.PaymentOf(call, id).Refund(request), static payment => PaymentView.Of(payment, isStaff: true),
            static payment => payment.Version);
    }

    private async Task<CreatedResult<PaymentView>> OpenForAppointment(ApiCall call, string appointmentId)
    {
        if (!(await access.AppointmentAsync(call, appointmentId)).TryGet(out var seen, out var error)) return error;
        if (AppointmentOrders.OrderOf(seen.Appointment) is not { } order) return NothingToPay;
        return await OpenAsync(call, seen.Appointment.Payment!.Id, order, fingerprint: null, seen.IsStaff);
    }

    private async Task<CreatedResult<PaymentView>> OpenAsync(
        ApiCall call, string id, PaymentOrder order, string? fingerprint, bool isStaff)
    {
        var opened = await grains.PaymentOf(call, id).Open(order, fingerprint);
        if (opened.Refusal is { } refusal) return Refusals.ToError(refusal, opened.Replayed);
        var outcome = await grains.PaymentWorkerOf(call, id).Advance();
        if (outcome.IsRefused(out var found, out var refused)) return Refusals.ToError(refused);
        var view = await views.PayableAsync(call, found, isStaff);
        return Reply.Created(
            new Grains.Interfaces.Outcome<PaymentView> { Value = view, Replayed = opened.Replayed },
            static shown => shown, static shown => "/payments/" + shown.Id, static shown => shown.Version);
    }
}
