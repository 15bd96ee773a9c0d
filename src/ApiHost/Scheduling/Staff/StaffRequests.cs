using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Experts;

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>
/// A person who can be booked, as the organisation describes one: what the expert says, and what only the organisation does.
/// </summary>
public sealed record StaffInput : ExpertInput
{
    /// <summary>The e-mail address; the account with this address acts as the expert.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The IANA time zone in which the calendar starts.</summary>
    [Required]
    public string? TimeZone { get; init; }

    /// <summary>A distinction that the organisation gives, up to 50 characters.</summary>
    public string? Badge { get; init; }

    /// <summary>Only <c>none</c> is offered by this version.</summary>
    public string? MeetingPlatform { get; init; }
}
