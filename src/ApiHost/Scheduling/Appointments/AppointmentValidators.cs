using System.Collections.Immutable;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Availability;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>What may stand in requests to book and to change appointments.</summary>
internal static class AppointmentValidators
{
    private const int MaxName = 100;
    private const int MaxPhone = 40;
    private const int MaxNotes = 2_000;
    private const int MaxReason = 500;
    private const int MaxStaffNotes = 5_000;
    private const int MaxVoucherCode = 60;
    private const int MinutesOfDay = 1_440;

    /// <summary>
    /// Checks a request to book, and tells the rule by which it repeats; null when it does not. A code is told apart by whoever may know
    /// it: it is no part of what grains are asked.
    /// </summary>
    public static Result<BookingRequest> Check(
        BookingInput input, Principal? principal, out Recurrence? recurrence, out string? voucherCode)
    {
        Validator validator = default;
        var self = principal is { Role: Role.Client or Role.Member, ExpertId: null } ? principal : null;
        AvailabilityValidators.NamedService(ref validator, input.ServiceType, input.ServiceId);
        AvailabilityValidators.NamedExpert(ref validator, input.ExpertId, input.StaffId);
        if (input.ScheduledAt is null) validator.Missing("scheduledAt");
        var details = DetailsOf(ref validator, input);
        var request = new BookingRequest
        {
            Service = input.ServiceId ?? input.ServiceType ?? "",
            Start = input.ScheduledAt ?? default,
            Client = ClientOf(ref validator, input.ClientName ?? self?.Name, input.ClientEmail ?? self?.Email, input.ClientPhone),
            Notes = details.Notes,
            TimeZone = details.TimeZone,
            Locale = details.Locale,
            HoldId = validator.Id("holdId", input.HoldId),
            TypedAnswers = details.Answers,
            ClientUserId = self?.UserId,
            Place = details.Place,
            Metadata = details.Metadata,
            DurationMinutes = validator.Number("durationMinutes", input.DurationMinutes, 1, MinutesOfDay),
            Overrides = BookingExtras.OverridesOf(ref validator, input.Override),
        };
        voucherCode = details.VoucherCode;
        recurrence = RecurrenceValidators.RecurrenceOf(ref validator, input.Recurrence);
        if (input.Partial is not null && recurrence is null) validator.Add("partial", "must not be given without recurrence");
        return validator.Result(request);
    }

    /// <summary>What a request says beside its time and its client.</summary>
    public static CheckedDetails DetailsOf(ref Validator validator, IBookingDetails input) => new(
        validator.Lines("notes", input.Notes, MaxNotes),
        validator.TimeZone("timeZone", input.TimeZone),
        validator.Locale("locale", input.Locale),
        AnswerValues.Read(ref validator, input.Answers),
        ServiceChoiceValidators.PlaceOf(ref validator, "place", input.Place),
        BookingExtras.MetadataOf(ref validator, input.Metadata),
        validator.Optional("voucherCode", input.VoucherCode, MaxVoucherCode));

    /// <summary>Checks details that are to replace those of an appointment.</summary>
    public static Result<AppointmentDetails> Check(Appointment appointment, AppointmentPatch input, bool isStaff)
    {
        Validator validator = default;
        var answers = AnswerValues.Read(ref validator, input.Answers) ?? ImmutableDictionary<string, Answer>.Empty;
        var before = appointment.Answers;
        // What was answered before there were types may stay, and may be changed to another text.
        var untyped = answers.Where(answer => before.ContainsKey(answer.Key) && answer.Value.Text is not null).ToArray();
        var staff = new StaffDetails(
            ServiceChoiceValidators.PlaceOf(ref validator, "place", input.Place),
            BookingExtras.MetadataOf(ref validator, input.Metadata),
            validator.Lines("staffNotes", input.StaffNotes, MaxStaffNotes));
        var details = new AppointmentDetails(
            ClientOf(ref validator, input.ClientName, input.ClientEmail, input.ClientPhone),
            validator.Lines("notes", input.Notes, MaxNotes),
            untyped.ToImmutableDictionary(answer => answer.Key, answer => answer.Value.Text!))
        {
            TypedAnswers = answers.RemoveRange(untyped.Select(answer => answer.Key)),
            // A client who names none of it leaves it as it is; one who does is refused.
            Staff = isStaff || input.Place is not null || input.Metadata is not null || input.StaffNotes is not null ? staff : null,
        };
        return validator.Result(details);
    }

    /// <summary>Checks a request to reassign; answers what is wrong with it, or null.</summary>
    public static ApiError? Check(ReassignInput input)
    {
        Validator validator = default;
        if (input.ExpertId is null) validator.Missing("expertId");
        validator.Id("expertId", input.ExpertId);
        return validator.None ? null : validator.ToError();
    }

    /// <summary>Checks a request to cancel.</summary>
    public static Result<CancelStep> Check(CancelInput input, SeriesScope? asked)
    {
        Validator validator = default;
        var named = SeriesScopes.ScopeOf(ref validator, input.Scope);
        if (asked is not null && input.Scope is not null && asked != named)
            validator.Add("scope", "must be the same as the query parameter");
        return validator.Result(new CancelStep(validator.Lines("reason", input.Reason, MaxReason), asked ?? named));
    }

    /// <summary>Checks a request to move.</summary>
    public static Result<MoveStep> Check(RescheduleInput input)
    {
        Validator validator = default;
        if (input.Start is null) validator.Missing("start");
        return validator.Result(new MoveStep(input.Start ?? default, SeriesScopes.ScopeOf(ref validator, input.Scope)));
    }

    private static Client ClientOf(ref Validator validator, string? name, string? email, string? phone) => new(
        validator.RequiredName("clientName", name, MaxName),
        validator.Email("clientEmail", email),
        validator.Optional("clientPhone", phone, MaxPhone));
}

/// <summary>What a request says beside its time and its client, as it was read.</summary>
internal readonly record struct CheckedDetails(
    string? Notes, string? TimeZone, string? Locale, ImmutableDictionary<string, Answer>? Answers, Place? Place,
    ImmutableDictionary<string, string>? Metadata, string? VoucherCode);

/// <summary>What is to be called off.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Scope">How much of a series.</param>
internal sealed record CancelStep(string? Reason, SeriesScope Scope);

/// <summary>What is to be moved.</summary>
/// <param name="Start">Where to.</param>
/// <param name="Scope">How much of a series.</param>
internal sealed record MoveStep(DateTimeOffset Start, SeriesScope Scope);
