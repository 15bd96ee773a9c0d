using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;


namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>A booked slot and its life.</summary>
public sealed record AppointmentView
{
    /// <summary>The appointment's id.</summary>
    public required string Id { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>All whose time it takes, when it takes that of several: <c>expertId</c> is the first of them.</summary>
    public IReadOnlyList<string>? ExpertIds { get; init; }

    /// <summary>The expert's name as it is today; absent when the expert has gone, and in exports.</summary>
    public string? ExpertName { get; init; }

    /// <summary>The names of <c>expertIds</c>, in their order, without those who have gone; absent when there is one expert.</summary>
    public IReadOnlyList<string>? ExpertNames { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's slug when it was booked.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The service's name when it was booked; the slug of one of which that is not known any more.</summary>
    public required string ServiceName { get; init; }

    /// <summary>What people read to each other to name it: the end of its id. With the client's address it is enough to find it.</summary>
    public required string Reference { get; init; }

    /// <summary>scheduled, confirmed, completed, cancelled or no_show.</summary>
    [AllowedValues("scheduled", "confirmed", "completed", "cancelled", "no_show")]
    public required string Status { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime ScheduledAt { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>The client's IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The client's language, if the booking named one.</summary>
    public string? Locale { get; init; }

    /// <summary>The client's name.</summary>
    public required string ClientName { get; init; }

    /// <summary>The client's e-mail address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientPhone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Notes { get; init; }

    /// <summary>Answers to the questions that the service had when it was booked, by their ids, when there are any.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>Where it takes place; absent when that is not said.</summary>
    public PlaceView? Place { get; init; }

    /// <summary>Where people meet; absent when that is not said.</summary>
    public AppointmentMeetingView? Meeting { get; init; }

    /// <summary>What programs keep with it; for staff.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What staff note for themselves; for staff.</summary>
    public string? StaffNotes { get; init; }

    /// <summary>The price when it was booked; null when free.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PriceView? Price { get; init; }

    /// <summary>What is to be paid for it; absent when nothing is.</summary>
    public AppointmentPaymentView? Payment { get; init; }

    /// <summary>
    /// What it has taken of a coupon, a gift or a package; absent when nothing. The price is less what a coupon takes off.
    /// </summary>
    public AppliedVoucherView? Voucher { get; init; }

    /// <summary>When it lapses, in UTC, unless staff confirm it; absent when it need not be confirmed or has been.</summary>
    public DateTime? ConfirmBy { get; init; }

    /// <summary>
    /// What cancelling costs the client at least, since she moved it when cancelling would have cost that; absent when nothing.
    /// </summary>
    public PriceView? LateFee { get; init; }

    /// <summary>How it was called off; absent while it was not.</summary>
    public CancellationView? Cancellation { get; init; }

    /// <summary>What calling it off costs the client at this moment; absent when she cannot call it off any more.</summary>
    public CancellationTermsView? CancellationTerms { get; init; }

    /// <summary>
    /// What the caller may do with it at this moment: of <c>change</c>, <c>note</c> (staffNotes and metadata), <c>reschedule</c>,
    /// <c>cancel</c>, <c>confirm</c>, <c>complete</c>, <c>no-show</c>, <c>reassign</c> and <c>manage-link</c>.
    /// </summary>
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <summary>
    /// With this token, as X-Manage-Token, the client reads, changes, moves and cancels the appointment without signing in. Only in the
    /// answer to the booking.
    /// </summary>
    public string? ManageToken { get; init; }

    /// <summary>
    /// The manage tokens of the other seats that were booked with it from the waitlist, by the ids of their appointments; absent when
    /// there are none.
    /// </summary>
    public IReadOnlyDictionary<string, string>? FurtherSeats { get; init; }

    /// <summary>The newest mail about it that was refused for good, so that somebody does not know; for staff only.</summary>
    public MailProblemView? MailProblem { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>When what it told of its client was erased, in UTC; absent while it was not.</summary>
    public DateTime? ErasedAt { get; init; }

    /// <summary>The series that it was booked with; absent when it was booked alone.</summary>
    public SeriesView? Series { get; init; }
}

/// <summary>What calling an appointment off costs its client.</summary>
public sealed record CancellationTermsView
{
    /// <summary>What it costs now; absent for nothing.</summary>
    public PriceView? Fee { get; init; }

    /// <summary>Until when, in UTC and that moment included, it costs nothing; absent when it costs something already.</summary>
    public DateTime? FreeUntil { get; init; }

    /// <summary>What is given back of what was paid, if it is called off now; absent when nothing was paid.</summary>
    public PriceView? Refund { get; init; }
}

/// <summary>How an appointment was called off.</summary>
public sealed record CancellationView
{
    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What it costs the client; absent when nothing.</summary>
    public PriceView? Fee { get; init; }

    /// <summary>What is given back of what was paid; absent when nothing was paid.</summary>
    public PriceView? Refund { get; init; }

    /// <summary>True when nobody called it off: it was not paid, or nobody confirmed it, in time.</summary>
    public bool IsLapse { get; init; }
}

/// <summary>A mail about an appointment that somebody will not get.</summary>
public sealed record MailProblemView
{
    /// <summary>When it was refused, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Whom it was for.</summary>
    [AllowedValues("client", "expert")]
    public required string Recipient { get; init; }

    /// <summary>What it was to tell, for example <c>booked</c> or <c>reminder</c>.</summary>
    public required string About { get; init; }

    /// <summary>What the mail server said.</summary>
    public string? Reason { get; init; }
}

/// <summary>Appointments as answers show them.</summary>
internal static class AppointmentResponses
{
    /// <summary>An appointment as the patch that changes nothing of it.</summary>
    public static AppointmentPatch ToPatch(Appointment appointment, bool isStaff) => new()
    {
        ClientName = appointment.Client.Name,
        ClientEmail = appointment.Client.Email,
        ClientPhone = appointment.Client.Phone,
        Notes = appointment.Notes,
        Answers = AnswerValues.Show(appointment.Answers, appointment.TypedAnswers),
        Place = isStaff && appointment.Place is { } place ? ServiceChoiceMapping.ToBody(place) : null,
        Metadata = isStaff ? appointment.Metadata?.ToDictionary(entry => entry.Key, entry => (string?)entry.Value) : null,
        StaffNotes = isStaff ? appointment.StaffNotes : null,
    };

    /// <summary>An appointment as answers show it to staff, or else to its client.</summary>
    public static AppointmentView ToResponse(Appointment appointment, bool isStaff) =>
        isStaff ? ToResponse(appointment).WithStaffDetails(appointment) : ToResponse(appointment);

    /// <summary>A view with what is for staff.</summary>
    public static AppointmentView WithStaffDetails(this AppointmentView view, Appointment appointment) => view with
    {
        Metadata = appointment.Metadata,
        StaffNotes = appointment.StaffNotes,
        Meeting = view.Meeting is { } meeting ? meeting with { Problem = appointment.Meeting?.Problem } : null,
        MailProblem = appointment.MailProblem is not { } problem ? null : new MailProblemView
        {
            At = problem.At.UtcDateTime,
            Recipient = problem.Recipient,
            About = problem.About,
            Reason = problem.Reason,
        },
    };

    /// <summary>An appointment as answers show it to its client.</summary>
    public static AppointmentView ToResponse(Appointment appointment) => new()
    {
        Id = appointment.Id,
        ExpertId = appointment.ExpertId,
        ExpertIds = appointment.ExpertIds,
        ServiceId = appointment.ServiceId,
        ServiceType = appointment.ServiceType,
        ServiceName = appointment.ServiceName ?? appointment.ServiceType,
        Reference = AppointmentReferences.Of(appointment.Id),
        Status = AppointmentStatusNames.NameOf(appointment.Status),
        ScheduledAt = appointment.ScheduledAt.UtcDateTime,
        EndsAt = appointment.EndsAt.UtcDateTime,
        TimeZone = appointment.TimeZone,
        ClientName = appointment.Client.Name,
        ClientEmail = appointment.Client.Email,
        ClientPhone = appointment.Client.Phone,
        Notes = appointment.Notes,
        Answers = AnswerValues.Show(appointment.Answers, appointment.TypedAnswers),
        Place = appointment.Place is { } place ? ServiceChoiceMapping.ToView(place) : null,
        Meeting = AppointmentMeetingView.Of(appointment),
        Locale = appointment.Locale,
        Price = ServiceResponses.PriceOf(appointment.Price),
        Payment = AppointmentPaymentMapping.ToView(appointment.Payment),
        Voucher = AppliedVoucherView.Of(appointment),
        ConfirmBy = appointment.Status == AppointmentStatus.Scheduled ? appointment.ConfirmBy?.UtcDateTime : null,
        LateFee = ServiceResponses.PriceOf(appointment.LateFee),
        Cancellation = appointment.Cancellation is not { } cancellation ? null : new CancellationView
        {
            At = cancellation.At.UtcDateTime,
            Reason = cancellation.Reason,
            Fee = ServiceResponses.PriceOf(cancellation.Fee),
            Refund = ServiceResponses.PriceOf(AppointmentPayments.RefundOf(appointment, cancellation.Fee)),
            IsLapse = cancellation.IsLapse,
        },
        CreatedAt = appointment.CreatedAt.UtcDateTime,
        UpdatedAt = appointment.UpdatedAt.UtcDateTime,
        Version = appointment.Version,
        ErasedAt = appointment.ErasedAt?.UtcDateTime,
        Series = appointment.Series is { } series ? new SeriesView { Id = series } : null,
    };
}
