using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <content>Where the people of the appointment meet: whoever provides that tells it here, so that whoever reads it sees it.</content>
internal sealed partial class AppointmentGrain
{
    /// <inheritdoc/>
    public Task SettleMeeting(AppointmentMeeting meeting) => Execute((state, work) =>
    {
        if (state.Current is not { Meeting: { } before } current || before == meeting || before.Platform != meeting.Platform) return null;
        var next = Written(work, current, new AppointmentMeetingSettled(meeting));
        // What has waited for this goes out now, and not once more when its minute is over: who has heard it is remembered.
        if (AppointmentMeetings.IsAwaited(current) && !AppointmentMeetings.IsAwaited(next) && state.NewestNotice is { } notice)
            Notices.OfMeeting(work, next, notice);
        return next;
    });
}
