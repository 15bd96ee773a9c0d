using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Grains.Interfaces.Tests.ExternalCalendars;

/// <summary>Samples of other calendars that are read here.</summary>
internal sealed class ExternalCalendarSamples : ISamples
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly ExternalCalendarConnected Connected = new()
    {
        CalendarId = "xcl_1",
        ExpertId = "exp_1",
        Name = "Private",
        Host = "calendar.example.com",
        SealedAddress = "c2VhbGVk",
        IgnoresAllDay = true,
        IgnoresTentative = true,
        Fingerprint = "00112233445566778899aabbccddeeff",
    };

    private static readonly CalendarSignIn SignIn = new("rita", "abcd-efgh");

    private static readonly CopyInDoubt Doubt = new("apt_1", "https://calendar.example.com/rita/apt_1.ics", IsOneOfMany: true);

    private static readonly AppointmentCopy Copy = new()
    {
        AppointmentId = "apt_1",
        Place = "https://calendar.example.com/rita/apt_1.ics",
        Tag = "\"abc\"",
        Start = At,
        End = At.AddMinutes(30),
        Digest = "0011223344556677",
        IsMissing = true,
    };

    private static readonly ExternalCalendar Calendar = new()
    {
        Id = "xcl_1",
        ExpertId = "exp_1",
        Name = "Private",
        Host = "calendar.example.com",
        IgnoresAllDay = true,
        IgnoresTentative = true,
        ConnectedAt = At,
        ReadAt = At.AddHours(1),
        FreshSince = At,
        FailingSince = At.AddHours(2),
        Failures = 3,
        Problem = CalendarProblems.NotAllowed,
        DisconnectedAt = At.AddDays(3),
        NextAt = At.AddDays(4),
        NotUnderstood = 2,
        Version = 7,
        IsOnServer = true,
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        Connected,
        new ExternalCalendarRead(2, IsUnchanged: true, "\"abc\"", "Mon, 01 Mar 2027 08:00:00 GMT", At.AddMinutes(30)),
        new ExternalCalendarReadFailed(CalendarProblems.NotFound, At.AddMinutes(1)),
        new ExternalCalendarRemoved(),
        new ExternalCalendarWritingNoted(CalendarProblems.NotAllowed),
        new CopiesAwaited([Doubt]),
        new CopyNoted(Copy),
        new CopyPutBack(Copy, At.AddHours(3), "The time is taken."),
        new CopyRemoved("apt_1"),
        new CopiesPostponed(CalendarProblems.Timeout, At.AddMinutes(1)),
        new CopiesSettled(),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "ExternalCalendarConnected.CalendarId", "ExternalCalendarConnected.ExpertId", "ExternalCalendarConnected.Name",
        "ExternalCalendarConnected.Host", "ExternalCalendarConnected.SealedAddress", "ExternalCalendarConnected.Fingerprint",
        "ExternalCalendarConnected.SealedSignIn",
        "ExternalCalendarWritingNoted.Problem", "CopyInDoubt.AppointmentId", "CopyInDoubt.Place", "AppointmentCopy.AppointmentId",
        "AppointmentCopy.Place", "AppointmentCopy.Tag", "AppointmentCopy.Digest", "CopyPutBack.Reason", "CopyRemoved.AppointmentId",
        "CopiesPostponed.Problem",
        "ExternalCalendarRead.Tag", "ExternalCalendarRead.ModifiedAt", "ExternalCalendarReadFailed.Problem",
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        new ExternalCalendarDefinition(
            "exp_1", "Private", "https://calendar.example.com/a.ics", IgnoresAllDay: true, IgnoresTentative: true)
        {
            SignIn = SignIn,
        },
        new ExternalCalendarDefinition(
            "exp_1", "Private", "https://calendar.example.com/a.ics", IgnoresAllDay: true, IgnoresTentative: true)
        {
            SignIn = SignIn,
            ReceivesAppointments = true,
            CancelsDeleted = true,
        },
        SignIn,
        Connected with { SealedSignIn = "c2lnbi1pbg" },
        Connected with { SealedSignIn = "c2lnbi1pbg", ReceivesAppointments = true, CancelsDeleted = true },
        Doubt,
        Copy,
        new CalendarReceiver("exp_1", "c2VhbGVk", "c2lnbi1pbg", CancelsDeleted: true),
        new SeenCopy("apt_1", "https://calendar.example.com/rita/apt_1.ics", "\"abc\"", IsToCome: true),
        Calendar,
        Calendar with
        {
            ReceivesAppointments = true,
            CancelsDeleted = true,
            WritingProblem = CalendarProblems.NotAllowed,
            WritingFailingSince = At.AddDays(1),
        },
    ];
}
