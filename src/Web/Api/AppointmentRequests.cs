using System.Text.Json;

namespace Actors.Web.Api;

/// <summary>A request to book.</summary>
public sealed record BookingRequest
{
    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>With whom.</summary>
    public string? ExpertId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>The client's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The client's address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    public string? Notes { get; init; }

    /// <summary>The client's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The client's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The hold that keeps the slot.</summary>
    public string? HoldId { get; init; }

    /// <summary>Answers by the ids of their questions.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>How long.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>Where.</summary>
    public PlaceInfo? Place { get; init; }

    /// <summary>The code of a coupon, a gift or a package.</summary>
    public string? VoucherCode { get; init; }

    /// <summary>The rules against which staff book.</summary>
    public IReadOnlyList<string>? Override { get; init; }
}

/// <summary>A request to move an appointment.</summary>
/// <param name="Start">The new start.</param>
/// <param name="Scope">How much of its series: this, following or all.</param>
public sealed record MoveRequest(DateTimeOffset Start, string? Scope = null);

/// <summary>A request to call an appointment off.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Scope">How much of its series: this, following or all.</param>
public sealed record CancelRequest(string? Reason, string? Scope = null);

/// <summary>A request to send the link once more with which a client manages an appointment.</summary>
public sealed record ManageLinkRequest
{
    /// <summary>The client's address.</summary>
    public required string Email { get; init; }

    /// <summary>What the appointment is called.</summary>
    public string? Reference { get; init; }

    /// <summary>The appointment's id, in place of that.</summary>
    public string? AppointmentId { get; init; }
}

/// <summary>Something was asked for that is done later, if it is to be done at all.</summary>
/// <param name="Accepted">True.</param>
public sealed record AcceptedInfo(bool Accepted);
