using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Scheduling;
using Actors.Scheduling;
using NodaTime;

namespace Actors.Rivals;

/// <summary>POST /appointments as one would build it on a database: read, check, one statement, answer.</summary>
internal sealed class BookingRoute(CalendarCache calendars, BookingStore store, ManageTokens manageTokens)
{
    private static readonly ApiError TryAgain = new(ApiErrorCode.TemporarilyUnavailable, "Too many others want this calendar; try again.") { RetryAfterSeconds = 1 };
    private static readonly Refusal KeyReused = new(RefusalCode.IdempotencyKeyReused, "The key was used for another request.");

    /// <summary>Books.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Book(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.BookingInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (AppointmentMapping.Check(input, call.Principal).IsFailed(out var request, out var invalid)) return invalid;
        var scope = new CreationScope(Ids.Appointment, "appointments", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.BookingInput, out var key, out var notAKey)) return notAKey;
        var expert = await calendars.FindExpert(call.TenantId, input.ExpertId ?? input.StaffId ?? "");
        if (expert is null) return ApiError.NotFound("expert");
        var service = await calendars.FindService(call.TenantId, request.Service);
        if (service is null) return ApiError.NotFound("service");

        var now = Instant.FromDateTimeOffset(call.Clock.GetUtcNow());
        var slot = Availability.Check(expert.Hours, service.Rules, BusyTimes.None, now, Instant.FromDateTimeOffset(request.Start));
        if (slot.Verdict != SlotVerdict.Free) return await Refuse(call, key, RefusalFor(slot.Verdict));
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
            _ => TryAgain,
        };
    }

    private async ValueTask<Answer> Refuse(ApiCall call, CreationKey key, Refusal refusal)
    {
        var error = Refusals.ToError(refusal);
        if (key.Fingerprint is not { } fingerprint) return error;
        var kept = JsonSerializer.SerializeToUtf8Bytes(
            new KeptRefusal(refusal.Code, refusal.Message, [.. refusal.NextAvailable]), RivalJson.Default.KeptRefusal);
        var attempt = await store.Keep(key.Id, fingerprint, error.Code.Status, kept);
        return attempt.Outcome == AttemptOutcome.Repeated ? Repeat(call, key, attempt.Kept) : error;
    }

    private Answer Repeat(ApiCall call, CreationKey key, in KeptAnswer kept)
    {
        if (kept.Fingerprint != key.Fingerprint) return KeyReused;
        if (kept.Status == StatusCodes.Status201Created)
            return Created(call, JsonSerializer.Deserialize(kept.Answer, RivalJson.Default.AppointmentView)!, replayed: true);
        var refusal = JsonSerializer.Deserialize(kept.Answer, RivalJson.Default.KeptRefusal)!;
        return Refusals.ToError(new Refusal(refusal.Code, refusal.Message) { NextAvailable = [.. refusal.NextAvailable] }, replayed: true);
    }

    private DataAnswer<AppointmentView> Created(ApiCall call, AppointmentView view, bool replayed) => Answer.Created(
        view with { ManageToken = manageTokens.For(call.TenantId, view.Id) },
        SchedulingAnswers.Default.EnvelopeAppointmentView,
        string.Concat(ApiVersion.BasePath, "/appointments/", view.Id),
        view.Version,
        replayed);

    private static AppointmentView ViewOf(
        string id, BookingRequest request, RivalExpert expert, RivalService service, Slot slot, DateTime now) => new()
        {
            Id = id,
            ExpertId = expert.Id,
            ServiceId = service.Id,
            ServiceType = service.ServiceType,
            Status = "confirmed",
            ScheduledAt = slot.Start.ToDateTimeUtc(),
            EndsAt = slot.End.ToDateTimeUtc(),
            TimeZone = request.TimeZone ?? expert.TimeZone,
            ClientName = request.Client.Name,
            ClientEmail = request.Client.Email,
            ClientPhone = request.Client.Phone,
            Notes = request.Notes,
            Answers = request.Answers.IsEmpty ? null : request.Answers,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };

    private static Refusal RefusalFor(SlotVerdict verdict) => verdict switch
    {
        SlotVerdict.Notice => new(RefusalCode.NoticeTooShort, "The time is too soon to be booked."),
        SlotVerdict.Window => new(RefusalCode.BeyondBookingWindow, "The time is too far ahead to be booked."),
        _ => new(RefusalCode.OutsideAvailability, "The time is no slot of the expert's working hours."),
    };
}
