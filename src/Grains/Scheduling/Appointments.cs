using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What may become of an appointment: pure rules, one for each step of its life.</summary>
internal static class Appointments
{
    /// <summary>A new appointment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="calendar">The calendar it is booked in.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="time">The time it has.</param>
    /// <param name="now">When it is booked.</param>
    /// <param name="voucher">What it takes of a voucher; null for nothing.</param>
    public static Appointment Booked(
        string id, ExpertCalendar calendar, BookingRequest request, Service service, TakenTime time, DateTimeOffset now,
        VoucherUse? voucher = null) =>
        Booked(
            id, calendar.ExpertId, calendar.Hours.ZoneAt(Instant.FromDateTimeOffset(time.Start)).Id, request, service,
            new ReservedTime(time.Start, time.End, 0), now, voucher);

    /// <summary>A new appointment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expertId">With whom.</param>
    /// <param name="zone">The zone of that expert's schedule.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="time">The time it has.</param>
    /// <param name="now">When it is booked.</param>
    /// <param name="voucher">What it takes of a voucher; null for nothing.</param>
    public static Appointment Booked(
        string id, string expertId, string zone, BookingRequest request, Service service, ReservedTime time, DateTimeOffset now,
        VoucherUse? voucher = null)
    {
        // Who records what has begun has agreed to it.
        var hours = BookingDetails.IsRecord(request, time.Start, now) ? null : HoursToConfirm(service);
        var price = ServiceRules.PriceOf(service, (int)(time.End - time.Start).TotalMinutes);
        var payment = AppointmentPayments.Of(id, request, service, price, time.Start, now, voucher?.Charge);
        var charge = voucher?.Charge;
        return new Appointment
        {
            Id = id,
            ExpertId = expertId,
            ServiceId = service.Id,
            ServiceType = service.Definition.ServiceType,
            ServiceName = service.Definition.Name,
            Status = hours is null && payment is null ? AppointmentStatus.Confirmed : AppointmentStatus.Scheduled,
            ScheduledAt = time.Start.ToUniversalTime(),
            EndsAt = time.End.ToUniversalTime(),
            TimeZone = request.TimeZone ?? zone,
            Client = request.Client,
            ClientUserId = request.ClientUserId,
            Locale = request.Locale,
            Notes = request.Notes,
            Answers = request.Answers,
            Questions = service.Definition.TypedQuestions,
            TypedAnswers = request.TypedAnswers,
            Place = BookingDetails.PlaceOf(request, service),
            Metadata = request.Metadata,
            Price = charge is null ? price : price! with { Amount = charge.Price - charge.Discount },
            Payment = payment,
            Voucher = voucher?.Applied,
            // What is not collected when booking is settled otherwise.
            Charge = charge is null || payment is not null ? charge : charge with { Due = 0 },
            Meeting = AppointmentMeetings.Of(service, isRecord: BookingDetails.IsRecord(request, time.Start, now)),
            CancellationPolicy = service.Definition.CancellationPolicy,
            ConfirmWithinHours = hours,
            // What is to be paid first waits for staff once it is.
            ConfirmBy = hours is { } within && payment is null ? ConfirmBy(within, time.Start, now) : null,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
    }

    /// <summary>What is planned for a booking that waits for somebody: its payment, its meeting, and that it lapses.</summary>
    /// <param name="work">The unit of work that books it.</param>
    /// <param name="appointment">The appointment.</param>
    public static void Follow(UnitOfWork work, Appointment appointment)
    {
        if (LapsesAt(appointment) is { } at) work.Enqueue(SchedulingEffects.Lapse(work, appointment.Id, at));
        if (appointment.Payment is not null) work.Enqueue(SchedulingEffects.OpenPayment(work, appointment));
        if (AppointmentMeetings.IsProvided(appointment)) work.Enqueue(SchedulingEffects.SettleMeeting(work, appointment));
    }

    /// <summary>A refusal unless the appointment waits to be confirmed, and has not waited too long.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static Refusal? CheckConfirm(Appointment appointment, DateTimeOffset now) =>
        appointment.Status != AppointmentStatus.Scheduled ? Wrong(appointment, "confirmed")
        : AppointmentPayments.IsAwaited(appointment) ? AwaitsPayment
        : CheckLapse(appointment, now, "confirmed");

    /// <summary>
    /// A refusal when the appointment's time to be confirmed is over, whether or not it has been called off for that by now.
    /// </summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    /// <param name="step">What is to become of it, for people.</param>
    public static Refusal? CheckLapse(Appointment appointment, DateTimeOffset now, string step)
    {
        if (!HasLapsed(appointment, now)) return null;
        var what = AppointmentPayments.IsAwaited(appointment) ? "paid" : "confirmed";
        return new Refusal(RefusalCode.InvalidTransition, $"An appointment that was not {what} in time can no longer be {step}.");
    }

    /// <summary>True when the appointment's time to be paid or confirmed is over and nobody has.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static bool HasLapsed(Appointment appointment, DateTimeOffset now) => LapsesAt(appointment) is { } at && at <= now;

    /// <summary>When the appointment lapses unless it is paid or confirmed; null when it does not.</summary>
    /// <param name="appointment">The appointment.</param>
    public static DateTimeOffset? LapsesAt(Appointment appointment)
    {
        if (appointment.Status != AppointmentStatus.Scheduled) return null;
        return AppointmentPayments.IsAwaited(appointment) ? appointment.Payment!.PayBy : appointment.ConfirmBy;
    }

    /// <summary>When an appointment that is paid for now is to be confirmed; null when it need not be.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">When it was found to be paid for.</param>
    public static DateTimeOffset? ConfirmPaid(Appointment appointment, DateTimeOffset now) =>
        appointment.ConfirmWithinHours is { } hours ? ConfirmBy(hours, appointment.ScheduledAt, now) : null;

    /// <summary>When an appointment that was moved is to be confirmed; null when the move changes nothing about that.</summary>
    /// <param name="appointment">The appointment as it was.</param>
    /// <param name="time">Where it is now.</param>
    /// <param name="now">When it was moved.</param>
    public static DateTimeOffset? ConfirmMoved(Appointment appointment, ReservedTime time, DateTimeOffset now)
    {
        if (appointment.ConfirmWithinHours is not { } hours || AppointmentPayments.IsAwaited(appointment)) return null;
        // What the client asks for now, nobody has agreed to.
        if (time.IsMovedByClient) return ConfirmBy(hours, time.Start, now);
        var startsBefore = appointment is { Status: AppointmentStatus.Scheduled, ConfirmBy: { } confirmBy } && time.Start < confirmBy;
        return startsBefore ? time.Start : null;
    }

    private static readonly Refusal AwaitsPayment = new(
        RefusalCode.InvalidTransition, "An appointment that waits for its payment is confirmed once it is paid.");

    private static int? HoursToConfirm(Service service) => service.Definition.RequiresConfirmation
        ? service.Definition.ConfirmWithinHours ?? ServiceDefinition.DefaultConfirmWithinHours
        : null;

    private static DateTimeOffset ConfirmBy(int hours, DateTimeOffset start, DateTimeOffset now) =>
        now + TimeSpan.FromHours(hours) is var latest && latest < start ? latest : start.ToUniversalTime();

    /// <summary>A refusal unless the appointment is confirmed and has started.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    /// <param name="step">What is to become of it, for people.</param>
    public static Refusal? CheckOutcome(Appointment appointment, DateTimeOffset now, string step)
    {
        if (appointment.Status != AppointmentStatus.Confirmed) return Wrong(appointment, step);
        return now >= appointment.ScheduledAt
            ? null
            : new Refusal(RefusalCode.InvalidTransition, $"An appointment can be {step} only once it has started.");
    }

    /// <summary>A refusal unless the appointment still owns its time.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="step">What is to become of it, for people.</param>
    public static Refusal? CheckActive(Appointment appointment, string step) =>
        CheckErased(appointment, step) ?? (IsActive(appointment) ? null : Wrong(appointment, step));

    /// <summary>
    /// A refusal when the appointment's client was erased: nothing is told of the client again, neither by an amendment nor by the reason
    /// of a cancellation.
    /// </summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="step">What is to become of it, for people.</param>
    public static Refusal? CheckErased(Appointment appointment, string step) => appointment.ErasedAt is null
        ? null
        : new Refusal(RefusalCode.InvalidTransition, $"An appointment whose client was erased cannot be {step}.");

    /// <summary>True when details change nothing but what staff and their programs keep for themselves.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="details">The details.</param>
    public static bool IsForStaffAlone(Appointment appointment, AppointmentDetails details) =>
        details.Staff is { } staff && staff.Place == appointment.Place
        && details.Client == appointment.Client && details.Notes == appointment.Notes
        && AreSame(details.Answers, appointment.Answers)
        && (details.TypedAnswers is null || AreSame(details.TypedAnswers, appointment.TypedAnswers));

    /// <summary>A refusal to a client when it has started: what has taken place is the staff's to judge.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    /// <param name="step">What is to become of it, for people.</param>
    public static Refusal? CheckStart(Appointment appointment, DateTimeOffset now, string step) => now < appointment.ScheduledAt
        ? null
        : new Refusal(RefusalCode.InvalidTransition, $"An appointment that has started can be {step} by the expert's side only.");

    /// <summary>How long the appointment is, in minutes: it keeps its length, whatever becomes of its service's.</summary>
    /// <param name="appointment">The appointment.</param>
    public static int MinutesOf(Appointment appointment) => (int)(appointment.EndsAt - appointment.ScheduledAt).TotalMinutes;

    /// <summary>True when the appointment owns time that is still to come.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static bool IsToCome(Appointment appointment, DateTimeOffset now) => IsActive(appointment) && appointment.EndsAt > now;

    /// <summary>The refusal to move an appointment that has given its time back: it is being called off.</summary>
    public static Refusal TimeIsGone { get; } =
        new(RefusalCode.InvalidTransition, "An appointment that is being cancelled cannot be rescheduled.");

    /// <summary>True while the appointment owns its time.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool IsActive(Appointment appointment) =>
        appointment.Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed;

    private static bool AreSame<T>(ImmutableDictionary<string, T>? one, ImmutableDictionary<string, T>? other) =>
        (one?.Count ?? 0) == (other?.Count ?? 0)
        && (one is null || one.All(entry => other!.TryGetValue(entry.Key, out var value) && Equals(value, entry.Value)));

    private static Refusal Wrong(Appointment appointment, string step) => new(
        RefusalCode.InvalidTransition,
        $"An appointment that is {AppointmentStatusNames.NameOf(appointment.Status)} cannot be {step}.");
}
