using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Scheduling;

/// <summary>A booked slot and its life.</summary>
public sealed record AppointmentView
{
    /// <summary>The appointment's id.</summary>
    public required string Id { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's slug when it was booked.</summary>
    public required string ServiceType { get; init; }

    /// <summary>scheduled, confirmed, completed, cancelled or no_show.</summary>
    [AllowedValues("scheduled", "confirmed", "completed", "cancelled", "no_show")]
    public required string Status { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime ScheduledAt { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>The client's IANA time zone.</summary>
    public required string TimeZone { get; init; }

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

    /// <summary>Answers to the service's questions, when there are any.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>The price when it was booked; null when free.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PriceView? Price { get; init; }

    /// <summary>How it was called off; absent while it was not.</summary>
    public CancellationView? Cancellation { get; init; }

    /// <summary>
    /// With this token, as X-Manage-Token, the client reads, moves and cancels the appointment without signing
    /// in. Only in the answer to the booking.
    /// </summary>
    public string? ManageToken { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>When what it told of its client was erased, in UTC; absent while it was not.</summary>
    public DateTime? ErasedAt { get; init; }
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
}
