using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>
/// What a request to book says beside its time and its client. Whoever accepts what a waitlist offers says the same, and is judged alike.
/// </summary>
internal interface IBookingDetails
{
    /// <summary>What the client wants the expert to know.</summary>
    string? Notes { get; }

    /// <summary>The client's IANA time zone.</summary>
    string? TimeZone { get; }

    /// <summary>The client's language.</summary>
    string? Locale { get; }

    /// <summary>Answers to the service's questions.</summary>
    IReadOnlyDictionary<string, JsonElement>? Answers { get; }

    /// <summary>Where.</summary>
    PlaceBody? Place { get; }

    /// <summary>What a program keeps with the appointment.</summary>
    IReadOnlyDictionary<string, string?>? Metadata { get; }

    /// <summary>The code of a coupon, a gift or a package.</summary>
    string? VoucherCode { get; }
}

/// <summary>A request to book.</summary>
/// <remarks>
/// Its properties can be set, because the serialiser takes those that can only be initialised for parameters of a constructor, and makes a
/// list of boxed arguments for every request.
/// </remarks>
public sealed record BookingInput : IBookingDetails
{
    /// <summary>The service's slug; or else <c>serviceId</c>.</summary>
    public string? ServiceType { get; set; }

    /// <summary>The service's id, in place of its slug.</summary>
    public string? ServiceId { get; set; }

    /// <summary>With whom; without it the service assigns one of its experts, the one of the hold when there is one.</summary>
    public string? ExpertId { get; set; }

    /// <summary>The same as <c>expertId</c>.</summary>
    public string? StaffId { get; set; }

    /// <summary>When the appointment starts, with offset.</summary>
    [Required]
    public DateTimeOffset? ScheduledAt { get; set; }

    /// <summary>The client's name, up to 100 characters; that of a signed-in client by default.</summary>
    [Required]
    public string? ClientName { get; set; }

    /// <summary>The client's e-mail address; that of a signed-in client by default.</summary>
    public string? ClientEmail { get; set; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; set; }

    /// <summary>What the client wants the expert to know, up to 2,000 characters.</summary>
    public string? Notes { get; set; }

    /// <summary>The client's IANA time zone; the schedule's when absent.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The client's language as a tag of BCP 47, for example pt-BR; the organisation's when absent.</summary>
    public string? Locale { get; set; }

    /// <summary>The hold that keeps the slot for this caller.</summary>
    public string? HoldId { get; set; }

    /// <summary>Answers to the service's questions, by their ids: a text, a number, true or false, or a list of texts.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; set; }

    /// <summary>For how many minutes, one of the service's lengths; that of the hold by default, or else the service's own.</summary>
    public int? DurationMinutes { get; set; }

    /// <summary>Where, one of the service's places; the first by default.</summary>
    public PlaceBody? Place { get; set; }

    /// <summary>
    /// What a program keeps with the appointment: at most 20 texts of up to 500 characters, under names of up to 40. Clients are not shown
    /// it.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }

    /// <summary>
    /// The rules against which staff book: NOTICE, WINDOW, LIMIT, AVAILABILITY, and PAYMENT, when nothing is to be paid for it here. For
    /// the expert concerned, owners and admins; against time that is taken nobody books.
    /// </summary>
    public IReadOnlyList<string?>? Override { get; set; }

    /// <summary>
    /// The code of a coupon, a gift or a package, up to 60 characters. One that is not good for this booking refuses it, and loses nothing.
    /// </summary>
    public string? VoucherCode { get; set; }

    /// <summary>How it repeats: a series is booked, all of it or nothing. Null books one appointment.</summary>
    public RecurrenceInput? Recurrence { get; set; }

    /// <summary>With <c>recurrence</c>: true books the occurrences that can be booked, and the answer names the others.</summary>
    public bool? Partial { get; set; }
}

/// <summary>What may be changed of an appointment without moving it.</summary>
public sealed record AppointmentPatch
{
    /// <summary>The client's name.</summary>
    [Required]
    public string? ClientName { get; init; }

    /// <summary>The client's e-mail address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    public string? Notes { get; init; }

    /// <summary>Answers to the questions that the service had when it was booked, by their ids.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>Where it takes place; for staff.</summary>
    public PlaceBody? Place { get; init; }

    /// <summary>What a program keeps with it; for staff.</summary>
    public IReadOnlyDictionary<string, string?>? Metadata { get; init; }

    /// <summary>What staff note for themselves, up to 5,000 characters, also when it is over. Clients are not shown it.</summary>
    public string? StaffNotes { get; init; }
}

/// <summary>A request to give an appointment to another expert.</summary>
public sealed record ReassignInput
{
    /// <summary>Who takes it over.</summary>
    [Required]
    public string? ExpertId { get; init; }
}

/// <summary>A request to cancel.</summary>
public sealed record CancelInput
{
    /// <summary>Why, up to 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a series: this one (by default), following or all. The same as the query parameter.</summary>
    [AllowedValues("this", "following", "all")]
    public string? Scope { get; init; }
}

/// <summary>A request to move an appointment.</summary>
public sealed record RescheduleInput
{
    /// <summary>The new start, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }

    /// <summary>
    /// Of a series: this one (by default), following or all. The others move by the same difference of wall-clock time, all or none.
    /// </summary>
    [AllowedValues("this", "following", "all")]
    public string? Scope { get; init; }
}

/// <summary>A request of somebody who has lost the link with which she manages an appointment.</summary>
public sealed record ManageLinkInput
{
    /// <summary>The client's e-mail address, as the appointment has it.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The appointment's reference; or else <c>appointmentId</c>.</summary>
    public string? Reference { get; init; }

    /// <summary>The appointment's id, in place of its reference.</summary>
    public string? AppointmentId { get; init; }
}
