using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Actors.Rivals.Calendars;
using NodaTime;

namespace Actors.Rivals.Booking;

/// <summary>POST /appointments as one would build it on a database: read, check, one statement, answer.</summary>
internal sealed class BookingRoute(CalendarCache calendars, BookingStore store, ManageTokens manageTokens)
{
    private static readonly ApiError TryAgain = new(
        ApiErrorCode.TemporarilyUnavailable, "Too many others want this calendar; try again.")
    {
        RetryAfterSeconds = 1,
    };

    private static readonly Refusal KeyReused = new(RefusalCode.IdempotencyKeyReused, "The key was used for another request.");

    /// <summary>Books.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<ApiResult> Book(ApiCall call)
    {
        if (!(await RequestBody.ReadAsync<BookingInput>(call)).TryGet(out var input, out var unreadable)) return Failed(unreadable);
        var check = AppointmentValidators.Check(input, call.Principal, out _, out _);
        if (!check.TryGet(out var request, out var invalid)) return Failed(invalid);
        if (!CreationKeys.TryRead(call, out var text)) return Failed(CreationKeys.NotAKey);
        var scope = new CreationScope(SchedulingIds.Appointment, "appointments", call.TenantId);
        var key = text is null
            ? new CreationKey(Ids.Fresh(scope.Prefix, call.Clock.GetUtcNow()), null)
            : new CreationKey(
                CreationKeys.Derive(scope, call.Actor, text),
                CreationKeys.Fingerprint(text, input, SchedulingRequests.Default.BookingInput));
        var expert = await calendars.FindExpert(call.TenantId, input.ExpertId ?? input.StaffId ?? "");
        if (expert is null) return Failed(ApiError.NotFound("expert"));
        var service = await calendars.FindService(call.TenantId, request.Service);
        if (service is null) return Failed(ApiError.NotFound("service"));

        var now = Instant.FromDateTimeOffset(call.Clock.GetUtcNow());
        var found = Availability.Check(expert.Hours, service.Rules, BusyTimes.None, now, Instant.FromDateTimeOffset(request.Start));
        if (found is not { IsFree: true } slot) return await Refuse(call, key, RefusalFor(found?.Reason));
        var view = ViewOf(key.Id, request, expert, service, slot, now.ToDateTimeUtc());
        var kept = JsonSerializer.SerializeToUtf8Bytes(view, RivalJson.Default.AppointmentView);
        var attempt = await store.Book(view, key.Fingerprint ?? "", expert, service, kept);
        return attempt.Outcome switch
        {
            AttemptOutcome.Booked => Created(call, view, replayed: false),
            AttemptOutcome.Repeated => Repeat(call, key, attempt.Kept),
            AttemptOutcome.Taken => await Refuse(call, key, new Refusal(RefusalCode.ScheduleConflict, "The time is taken.")
            {
                NextAvailable = [.. await BusyTimes.NextFree(store, expert, service.Rules, now, view.ScheduledAt, attempt)],
            }),
            _ => Failed(TryAgain),
        };
    }

    private async ValueTask<ApiResult> Refuse(ApiCall call, CreationKey key, Refusal refusal)
    {
        var error = Refusals.ToError(refusal);
        if (key.Fingerprint is not { } fingerprint) return Failed(error);
        var kept = JsonSerializer.SerializeToUtf8Bytes(
            new KeptRefusal(refusal.Code, refusal.Message, [.. refusal.NextAvailable]), RivalJson.Default.KeptRefusal);
        var attempt = await store.Keep(key.Id, fingerprint, error.Code.Status, kept);
        return attempt.Outcome == AttemptOutcome.Repeated ? Repeat(call, key, attempt.Kept) : Failed(error);
    }

    private ApiResult Repeat(ApiCall call, CreationKey key, in KeptAnswer kept)
    {
        if (kept.Fingerprint != key.Fingerprint) return Failed(Refusals.ToError(KeyReused));
        if (kept.Status == StatusCodes.Status201Created)
            return Created(call, JsonSerializer.Deserialize(kept.Answer, RivalJson.Default.AppointmentView)!, replayed: true);
        var refusal = JsonSerializer.Deserialize(kept.Answer, RivalJson.Default.KeptRefusal)!;
        return Failed(Refusals.ToError(
            new Refusal(refusal.Code, refusal.Message) { NextAvailable = [.. refusal.NextAvailable] }, replayed: true));
    }

    private static ErrorResult Failed(ApiError error) => new(error);

    private CreatedResult<AppointmentView> Created(ApiCall call, AppointmentView view, bool replayed) =>
        new(view with { ManageToken = manageTokens.For(call.TenantId, view.Id) })
        {
            Location = string.Concat(ApiVersion.BasePath, "/appointments/", view.Id),
            Version = view.Version,
            Replayed = replayed,
        };

    private static AppointmentView ViewOf(
        string id, BookingRequest request, RivalExpert expert, RivalService service, Slot slot, DateTime now) => new()
        {
            Id = id,
            ExpertId = expert.Id,
            ServiceId = service.Id,
            ServiceType = service.ServiceType,
            ServiceName = service.ServiceType,
            Reference = id,
            Status = "confirmed",
            ScheduledAt = slot.Start.ToDateTimeUtc(),
            EndsAt = slot.End.ToDateTimeUtc(),
            TimeZone = request.TimeZone ?? expert.TimeZone,
            ClientName = request.Client.Name,
            ClientEmail = request.Client.Email,
            ClientPhone = request.Client.Phone,
            Notes = request.Notes,
            Answers = AnswerValues.Show(request.Answers, request.TypedAnswers),
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };

    private static Refusal RefusalFor(SlotReason? reason) => reason switch
    {
        SlotReason.Notice => new(RefusalCode.NoticeTooShort, "The time is too soon to be booked."),
        SlotReason.Window => new(RefusalCode.BeyondBookingWindow, "The time is too far ahead to be booked."),
        _ => new(RefusalCode.OutsideAvailability, "The time is no slot of the expert's working hours."),
    };
}
