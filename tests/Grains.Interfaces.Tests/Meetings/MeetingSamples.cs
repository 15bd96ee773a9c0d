using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tests.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Meetings;

/// <summary>Samples of meetings, and of what services and appointments say of them.</summary>
internal sealed class MeetingSamples : ISamples
{
    /// <summary>Where the people of an appointment meet.</summary>
    public static AppointmentMeeting OfAppointment { get; } = new()
    {
        Platform = MeetingPlatform.Zoom,
        Status = MeetingStatus.Failed,
        JoinUrl = "https://zoom.example/j/1",
        Password = "a1b2c3",
        DialIn = "+351 300 000 001",
        Location = "Rua Augusta 1, Lisboa",
        Problem = "Zoom answers with an error; it is asked again.",
    };

    /// <summary>How people meet for a service.</summary>
    public static MeetingTerms Terms { get; } = new(MeetingPlatform.InPerson, "Rua Augusta 1, Lisboa");

    private static readonly MeetingRoom Room = new()
    {
        ProviderId = "91234567890",
        HostId = "h_1",
        JoinUrl = "https://zoom.example/j/1",
        Password = "a1b2c3",
        DialIn = "+351 300 000 001",
    };

    private static readonly Meeting Meeting = new()
    {
        Id = "apt_1",
        Platform = MeetingPlatform.Zoom,
        Status = MeetingStatus.Ready,
        ExpertId = "exp_1",
        Start = Start,
        End = Start.AddMinutes(30),
        Room = Room,
        Problem = "Zoom answers with an error; it is asked again.",
        Failures = 2,
        NextAt = Start.AddHours(-1),
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new AppointmentMeetingSettled(OfAppointment) { Facts = FactsSamples.Facts },
        new MeetingAsked(MeetingPlatform.Zoom, "exp_1", Start, Start.AddMinutes(30), "f1"),
        new MeetingCreated(Room),
        new MeetingMoved(Start, Start.AddMinutes(30)),
        new MeetingDeleted(),
        new MeetingAttemptFailed("Zoom answers with an error; it is asked again.", Start) { MayBeDone = true },
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<MeetingPlatform>().Cast<object>(),
        .. Enum.GetValues<MeetingStatus>().Cast<object>(),
        OfAppointment,
        Terms,
        Room,
        Meeting,
        new HostedMeeting(Meeting, "https://zoom.example/s/1?zak=x"),
        new MeetingOrder
        {
            Platform = MeetingPlatform.Teams,
            ExpertId = "exp_1",
            Topic = "Consultation",
            Agenda = "Bring the papers",
            Start = Start,
            End = Start.AddMinutes(30),
            GuestEmail = "ana@example.com",
        },
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "AppointmentMeeting.JoinUrl", "AppointmentMeeting.Password", "AppointmentMeeting.DialIn", "AppointmentMeeting.Location",
        "AppointmentMeeting.Problem", "MeetingTerms.Location", "MeetingAsked.ExpertId", "MeetingAsked.Fingerprint",
        "MeetingRoom.ProviderId", "MeetingRoom.HostId", "MeetingRoom.JoinUrl", "MeetingRoom.Password", "MeetingRoom.DialIn",
        "MeetingAttemptFailed.Problem",
    ];
}
