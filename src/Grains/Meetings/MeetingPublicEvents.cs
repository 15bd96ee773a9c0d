using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Meetings;

/// <summary>What the outside hears of meetings: their appointments tell it.</summary>
internal static class MeetingPublicEvents
{
    private const string AppointmentTells = "The appointment tells what has become of its meeting.";

    /// <summary>What meetings say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Private<MeetingAsked>("The provider has not answered yet.")
        .Private<MeetingCreated>(AppointmentTells)
        .Private<MeetingMoved>(AppointmentTells)
        .Private<MeetingDeleted>(AppointmentTells)
        .Private<MeetingAttemptFailed>(AppointmentTells);
}
