using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Actors.ApiHost.Scheduling;

/// <summary>A request to book.</summary>
/// <remarks>
/// Its properties can be set, because the serialiser takes those that can only be initialised for parameters of a constructor, and makes a
/// list of boxed arguments for every request.
/// </remarks>
public sealed record BookingInput
{
    /// <summary>The service's slug; or else <c>serviceId</c>.</summary>
    public string? ServiceType { get; set; }

    /// <summary>The service's id, in place of its slug.</summary>
    public string? ServiceId { get; set; }

    /// <summary>With whom; may be left out when the service names exactly one expert.</summary>
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

    /// <summary>The hold that keeps the slot for this caller.</summary>
    public string? HoldId { get; set; }

    /// <summary>Answers to the service's questions.</summary>
    public IReadOnlyDictionary<string, string?>? Answers { get; set; }

    /// <summary>Not offered by this version: only null is accepted.</summary>
    public JsonElement? Recurrence { get; set; }
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

    /// <summary>Answers to the service's questions.</summary>
    public IReadOnlyDictionary<string, string?>? Answers { get; init; }
}

/// <summary>A request to cancel.</summary>
public sealed record CancelInput
{
    /// <summary>Why, up to 500 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>A request to move an appointment.</summary>
public sealed record RescheduleInput
{
    /// <summary>The new start, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }
}
