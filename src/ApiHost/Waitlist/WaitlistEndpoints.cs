using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Waitlist;

/// <summary>Waiting for time to become free: /waitlist.</summary>
internal sealed class WaitlistEndpoints(
    IGrainFactory grains, IdempotencyKeys idempotencyKeys, WaitlistAccess access, ManageTokens tokens, AppointmentViews views,
    IVoucherCodes vouchers, IAppointmentPaymentStart payments)
{
    /// <summary>The prefix of the ids of entries.</summary>
    public const string IdPrefix = "wle_";

    private const string StepPrefix = "stp_";

    private static readonly ApiError IsOver = new(ApiErrorCode.InvalidTransition, "The waitlist entry is over.");

    public async Task<CreatedResult<WaitlistEntryView>> Join(ApiCall call, Body<WaitlistInput> body, IdempotencyKey idempotency)
    {
        var input = body.Value;
        if (!WaitlistValidators.Check(input, call.Principal, call.Clock.GetUtcNow()).TryGet(out var request, out var invalid))
            return invalid;
        var slug = input.ServiceId is null ? null : input.ServiceType;
        var (service, error) = await new ServiceChoice(grains).FindAsync(call, input.ServiceId ?? input.ServiceType!, slug);
        if (service is null) return error!;
        var key = idempotency.For(new CreationScope(IdPrefix, "waitlist/" + service.Id, call.TenantId), input);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "waitlist", key, about: service.Id) is { } reused)
            return reused;
        return Reply.Created(
            await LineOf(call, service.Id).Join(key, request),
            place => WaitlistResponses.ToResponse(place) with { Token = tokens.For(call.TenantId, place.Entry.Id) },
            static place => "/waitlist/" + place.Entry.Id,
            static place => place.Entry.Version);
    }

    public async Task<OkResult<WaitlistEntryView>> Get(ApiCall call)
    {
        if (!(await access.FindAsync(call)).TryGet(out var entry, out var error)) return error;
        var position = EndedBefore(entry) ? 0 : (await LineOf(call, entry.ServiceId).PositionsOf([entry.Id]))[0];
        return Reply.Ok(WaitlistResponses.ToResponse(entry, position), entry.Version);
    }

    public async Task<OkResult<WaitlistEntryView>> Leave(ApiCall call, IfMatch ifMatch)
    {
        if (!(await access.FindAsync(call)).TryGet(out var entry, out var error)) return error;
        if (entry.Status == WaitlistStatus.Left)
            return new OkResult<WaitlistEntryView>(WaitlistResponses.ToResponse(entry, 0)) { Version = entry.Version, Replayed = true };
        return EndedBefore(entry) ? IsOver : ResultOf(await LineOf(call, entry.ServiceId).Leave(entry.Id, ifMatch.Version));
    }

    public async Task<OkResult<WaitlistEntryView>> Decline(ApiCall call, IdempotencyKey idempotency)
    {
        const string step = "decline";
        if (!(await access.FindAsync(call)).TryGet(out var entry, out var error)) return error;
        var key = idempotency.Given(new CreationScope(StepPrefix, $"waitlist/{entry.Id}/{step}", call.TenantId), step);
        var outcome = await LineOf(call, entry.ServiceId).Decline(entry.Id, key);
        return outcome.Refusal?.Code == RefusalCode.ResourceNotFound ? IsOver : ResultOf(outcome);
    }

    // By its nature a repeat finds what the first request has booked, so the key adds nothing; it is read so that a bad one is told.
    public async Task<OkResult<AppointmentView>> Accept(ApiCall call, IdempotencyKey idempotency, OptionalBody<OfferAcceptance> body)
    {
        _ = idempotency;
        if (!(await access.FindAsync(call)).TryGet(out var entry, out var error)) return error;
        if (!WaitlistValidators.Check(body.Value, out var code).TryGet(out var request, out var invalid)) return invalid;
        if (code is not null) request = request with { Voucher = vouchers.IdOf(call.TenantId, code) };
        var outcome = await LineOf(call, entry.ServiceId).Accept(entry.Id, request);
        if (outcome.Refusal?.Code == RefusalCode.ResourceNotFound && EndedBefore(entry)) return IsOver;
        // Whoever takes an offer is given the token of what it has become, and so may do what that opens.
        var rights = new AppointmentRights { HasManageToken = true };
        var show = await views.ForAsync(call, rights, outcome.Value is { } taken ? [taken.Appointments[0]] : []);
        var payment = outcome.Value is { } paid ? await payments.BeginAsync(call, paid.Appointments[0]) : null;
        return Reply.Ok(
            outcome, accepted => Booked(call, show(accepted.Appointments[0]), accepted, payment),
            static accepted => accepted.Appointments[0].Version);
    }

    private AppointmentView Booked(
        ApiCall call, AppointmentView view, AcceptedOffer accepted, AppointmentPaymentView? payment) => view with
        {
            Payment = payment ?? view.Payment,
            ManageToken = tokens.For(call.TenantId, accepted.Appointments[0].Id),
            FurtherSeats = accepted.Appointments.Length == 1
            ? null
            : accepted.Appointments.Skip(1).ToDictionary(seat => seat.Id, seat => tokens.For(call.TenantId, seat.Id)),
        };

    private static bool EndedBefore(WaitlistEntry entry) => entry.Status is not (WaitlistStatus.Waiting or WaitlistStatus.Offered);

    private static OkResult<WaitlistEntryView> ResultOf(Outcome<WaitlistPlace> outcome) =>
        Reply.Ok(outcome, WaitlistResponses.ToResponse, static place => place.Entry.Version);

    private IWaitlistGrain LineOf(ApiCall call, string serviceId) =>
        grains.GetGrain<IWaitlistGrain>(GrainKey.For(call.TenantId, serviceId));
}
