using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>POST /appointments: the path that has to be fast. One call to the calendar, one commit, one answer.</summary>
/// <param name="grains">The grains.</param>
/// <param name="manageTokens">Makes the client's token.</param>
internal sealed class BookingEndpoint(IGrainFactory grains, ManageTokens manageTokens)
{
    private static readonly ApiError NoExpert = ApiError.Invalid("expertId", "It is missing: the service does not name exactly one expert.");

    /// <summary>Books.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Book(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.BookingInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (AppointmentMapping.Check(input, call.Principal).IsFailed(out var request, out var invalid)) return invalid;
        var scope = new CreationScope(Ids.Appointment, "appointments", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.BookingInput, out var key, out var notAKey)) return notAKey;
        var expertId = input.ExpertId ?? input.StaffId;
        if (expertId is null || (input.ServiceId is not null && input.ServiceType is not null))
        {
            var (chosen, error) = await ChooseExpert(call, input, request.Service);
            // What was booked under the key is its answer, whatever has become of the service since.
            expertId = chosen ?? await ExpertBookedBefore(call, key);
            if (expertId is null) return error!;
        }

        var calendar = grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, expertId));
        var outcome = await calendar.Book(key, request);
        if (outcome.IsRefused(out var appointment, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            AppointmentMapping.ToView(appointment, manageTokens.For(call.TenantId, appointment.Id)),
            SchedulingAnswers.Default.EnvelopeAppointmentView,
            string.Concat(ApiVersion.BasePath, "/appointments/", appointment.Id),
            appointment.Version,
            outcome.Replayed);
    }

    private async ValueTask<(string? ExpertId, ApiError? Error)> ChooseExpert(ApiCall call, BookingInput input, string idOrServiceType)
    {
        var (service, error) = await new ServiceChoice(grains).FindAsync(call, idOrServiceType, input.ServiceId is null ? null : input.ServiceType);
        if (service is null) return (null, error);
        var expertId = input.ExpertId ?? input.StaffId ?? (service.Definition.ExpertIds is [var only] ? only : null);
        return (expertId, expertId is null ? NoExpert : null);
    }

    private async ValueTask<string?> ExpertBookedBefore(ApiCall call, CreationKey key) => key.Fingerprint is null
        ? null
        : (await grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, key.Id)).Get()).Value?.ExpertId;
}
