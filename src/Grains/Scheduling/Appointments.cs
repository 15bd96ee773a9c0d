namespace Actors.Scheduling;

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
    public static Appointment Booked(
        string id, ExpertCalendar calendar, BookingRequest request, Service service, TakenTime time, DateTimeOffset now) => new()
        {
            Id = id,
            ExpertId = calendar.ExpertId,
            ServiceId = service.Id,
            ServiceType = service.Definition.ServiceType,
            Status = service.Definition.RequiresConfirmation ? AppointmentStatus.Scheduled : AppointmentStatus.Confirmed,
            ScheduledAt = time.Start.ToUniversalTime(),
            EndsAt = time.End.ToUniversalTime(),
            TimeZone = request.TimeZone ?? calendar.Schedule.TimeZone,
            Client = request.Client,
            ClientUserId = request.ClientUserId,
            Notes = request.Notes,
            Answers = request.Answers,
            Price = service.Definition.Price,
            CancellationPolicy = service.Definition.CancellationPolicy,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };

    /// <summary>A refusal unless the appointment waits to be confirmed.</summary>
    /// <param name="appointment">The appointment.</param>
    public static Refusal? CheckConfirm(Appointment appointment) =>
        appointment.Status == AppointmentStatus.Scheduled ? null : Wrong(appointment, "confirmed");

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
    public static Refusal? CheckActive(Appointment appointment, string step) => appointment switch
    {
        // Nothing is told of the client again, neither by an amendment nor by the reason of a cancellation.
        { ErasedAt: not null } => new Refusal(RefusalCode.InvalidTransition, $"An appointment whose client was erased cannot be {step}."),
        _ => IsActive(appointment) ? null : Wrong(appointment, step),
    };

    /// <summary>True when the appointment owns time that is still to come.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static bool IsToCome(Appointment appointment, DateTimeOffset now) => IsActive(appointment) && appointment.EndsAt > now;

    /// <summary>True when the appointment is at the time that its calendar has for it.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="claim">What the calendar has for it.</param>
    public static bool HasTime(Appointment appointment, Claim claim) => appointment.ScheduledAt == claim.Start && appointment.EndsAt == claim.End;

    /// <summary>True while the appointment owns its time.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool IsActive(Appointment appointment) =>
        appointment.Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed;

    /// <summary>What calling off costs the client.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">When it is called off.</param>
    /// <param name="byClient">True when the client does it; others never cost her anything.</param>
    public static Money? Fee(Appointment appointment, DateTimeOffset now, bool byClient)
    {
        if (!byClient || appointment is not { CancellationPolicy: { FeePercent: > 0 } policy, Price: { } price }) return null;
        if (now <= appointment.ScheduledAt - TimeSpan.FromHours(policy.FreeUntilHours)) return null;
        // Half a minor unit is rounded up, once, in whole numbers: money is never a fraction.
        return price with { Amount = (long)(((Int128)price.Amount * policy.FeePercent + 50) / 100) };
    }

    private static Refusal Wrong(Appointment appointment, string step) => new(
        RefusalCode.InvalidTransition,
        $"An appointment that is {AppointmentStatusNames.NameOf(appointment.Status)} cannot be {step}.");
}
