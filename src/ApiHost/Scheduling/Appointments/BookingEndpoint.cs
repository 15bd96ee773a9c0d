using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Scheduling.Availability;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>
/// POST /appointments: the path that has to be fast. One call to the calendar, one commit, one answer; without an expert the service's
/// assignment stands before the calendar.
/// </summary>
internal sealed class BookingEndpoint(
    IGrainFactory grains, ManageTokens manageTokens, HoldNetworks networks, AppointmentViews views, IVoucherCodes vouchers,
    IAppointmentPaymentStart payments)
{
    private static readonly ApiError NoExpert = ApiError.Invalid("expertId", "is required for a series: all of it is with one expert");

    private static readonly ApiError NoExpertAgainstRules = ApiError.Invalid("expertId", "must be given with override");

    private static readonly ApiError ForStaff = new(
        ApiErrorCode.InsufficientPermissions, "Only the expert concerned, owners and admins book against rules.")
    {
        Fields = [new FieldProblem("override", "is for staff")],
    };

    public async Task<CreatedResult<AppointmentView>> Book(ApiCall call, Body<BookingInput> body, IdempotencyKey idempotency)
    {
        var input = body.Value;
        var check = AppointmentValidators.Check(input, call.Principal, out var recurrence, out var code);
        if (!check.TryGet(out var request, out var invalid)) return invalid;
        if (code is not null) request = request with { Voucher = vouchers.IdOf(call.TenantId, code) };
        var key = idempotency.For(new CreationScope(SchedulingIds.Appointment, "appointments", call.TenantId), input);
        var expertId = input.ExpertId ?? input.StaffId;
        Service? service = null;
        if (expertId is null || (input.ServiceId is not null && input.ServiceType is not null))
        {
            (service, var error) = await new ServiceChoice(grains).FindAsync(
                call, request.Service, input.ServiceId is null ? null : input.ServiceType);
            // What was booked under the key is its answer, whatever has become of the service since.
            expertId = service is null ? await ExpertBookedBefore(call, key) : expertId ?? OnlyOrAnyOf(service.Definition);
            if (service is null && expertId is null) return error!;
        }

        if (request.Overrides is not null)
        {
            if (expertId is null) return NoExpertAgainstRules;
            if (call.Principal?.MayActFor(expertId) != true) return ForStaff;
        }

        if (recurrence is not null)
        {
            if (expertId is null) return NoExpert;
            var series = new SeriesRequest(request, recurrence, input.Partial == true);
            return await BookSeries(call, grains.CalendarOf(call, expertId), key, series);
        }

        var outcome = expertId is null
            ? await grains.GetGrain<IServiceAssignmentGrain>(GrainKey.For(call.TenantId, service!.Id)).Book(key, request)
            : await grains.CalendarOf(call, expertId).Book(key, request);
        if (outcome.Value is { } booked) await ForgetHoldAsync(call, request.HoldId, booked);
        if (outcome.IsRefused(out var made, out var refusal)) return await RefusedAsync(call, key, refusal, outcome.Replayed);
        return Reply.Created(
            outcome, await ShownToAsync(call, [made]), static appointment => "/appointments/" + appointment.Id,
            static appointment => appointment.Version);
    }

    private async Task<CreatedResult<AppointmentView>> BookSeries(
        ApiCall call, IExpertCalendarGrain calendar, CreationKey key, SeriesRequest request)
    {
        var outcome = await calendar.BookSeries(key, request);
        if (outcome.Value is { } booked) await ForgetHoldAsync(call, request.Booking.HoldId, booked.Appointments[0]);
        if (outcome.IsRefused(out var made, out var refusal)) return await RefusedAsync(call, key, refusal, outcome.Replayed);
        var show = await ShownToAsync(call, made.Appointments);
        return Reply.Created(
            outcome,
            series => SeriesResponses.ToResponse(series, series.Appointments[0], show),
            static series => "/appointments/" + series.Appointments[0].Id,
            static series => series.Appointments[0].Version);
    }

    // Its own calendar knows the hold no longer, so it counts no longer; another expert's goes on. Who books without one pays nothing.
    private ValueTask ForgetHoldAsync(ApiCall call, string? hold, Appointment booked) =>
        hold is not null && HoldIds.ExpertOf(hold) == booked.ExpertId ? networks.ForgetAsync(call, hold) : default;

    // Whoever books is given the token, and so may do what it opens.
    private async Task<Func<Appointment, AppointmentView>> ShownToAsync(ApiCall call, IReadOnlyCollection<Appointment> booked)
    {
        var rights = AppointmentAccess.RightsOf(call.Principal) with { HasManageToken = true };
        var show = await views.ForAsync(call, rights, booked);
        // A series is settled otherwise, so one alone is what may have to be paid.
        var payment = booked.Count == 1 ? await payments.BeginAsync(call, booked.First()) : null;
        return appointment =>
        {
            var view = show(appointment);
            return view with
            {
                ManageToken = manageTokens.For(call.TenantId, appointment.Id),
                Payment = payment ?? view.Payment,
            };
        };
    }

    // A key is its caller's own, so the caller may hear what it has made. Strangers have one name for all of them, and two may have thought
    // of one key: they hear that it was done, and not which.
    private async Task<ApiError> RefusedAsync(ApiCall call, CreationKey key, Refusal refusal, bool isReplayed)
    {
        var error = Refusals.ToError(refusal, isReplayed);
        if (refusal.Code != RefusalCode.IdempotencyKeyReused) return error;
        var first = (await grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, key.Id)).Get()).Value;
        return error with { First = new FirstRequest(first is not null, call.Principal is null ? null : first?.Id) };
    }

    // Whoever of several is asked brings in the others: a fixed one leaves open who comes beside.
    private static string? OnlyOrAnyOf(ServiceDefinition service)
    {
        var named = service.NamedExperts();
        if (named is [var only]) return only;
        return service.TakesSeveral() ? named.FirstOrDefault(expert => service.ShareOf(expert).Fixed) ?? named.FirstOrDefault() : null;
    }

    private async ValueTask<string?> ExpertBookedBefore(ApiCall call, CreationKey key) => key.Fingerprint is null
        ? null
        : (await grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, key.Id)).Get()).Value?.ExpertId;
}
