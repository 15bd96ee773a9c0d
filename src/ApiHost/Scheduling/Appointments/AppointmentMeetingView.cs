using System.ComponentModel.DataAnnotations;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Where the people of an appointment meet.</summary>
public sealed record AppointmentMeetingView
{
    /// <summary>How: as the service's <c>meetingPlatform</c> when it was booked.</summary>
    [AllowedValues("zoom", "teams", "link", "phone", "in_person")]
    public required string Platform { get; init; }

    /// <summary>
    /// <c>ready</c> when people can meet there; <c>pending</c> until the provider has made it, which it does once the appointment is
    /// confirmed; <c>failed</c> when it could not be made or changed; <c>deleted</c> when it was, or is not made any more.
    /// </summary>
    [AllowedValues("pending", "ready", "failed", "deleted")]
    public required string Status { get; init; }

    /// <summary>The link by which people come in: whoever knows it may. Only while the appointment is confirmed.</summary>
    public string? JoinUrl { get; init; }

    /// <summary>What is asked of who comes in without the link, if anything; as above.</summary>
    public string? Password { get; init; }

    /// <summary>The number to call, or what to do by phone.</summary>
    public string? DialIn { get; init; }

    /// <summary>The address, when people meet in person.</summary>
    public string? Location { get; init; }

    /// <summary>Why it could not be made or changed when that was last tried; for staff.</summary>
    public string? Problem { get; init; }

    /// <summary>That of an appointment, as its client is shown it; null when nothing is said.</summary>
    internal static AppointmentMeetingView? Of(Appointment appointment) =>
        AppointmentMeetings.ShownOf(appointment) is not { } meeting ? null : new AppointmentMeetingView
        {
            Platform = MeetingPlatformNames.NameOf(meeting.Platform),
            Status = meeting.Status switch
            {
                MeetingStatus.Pending => "pending",
                MeetingStatus.Ready => "ready",
                MeetingStatus.Failed => "failed",
                _ => "deleted",
            },
            JoinUrl = meeting.JoinUrl,
            Password = meeting.Password,
            DialIn = meeting.DialIn,
            Location = meeting.Location,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Platform} {Status}";
}
