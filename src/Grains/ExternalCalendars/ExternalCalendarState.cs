using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>Another calendar: what it is, and what became of reading it.</summary>
internal sealed class ExternalCalendarState : IFoldedState
{
    /// <summary>The calendar; null when there is none, or no more.</summary>
    public ExternalCalendar? Calendar { get; private set; }

    /// <summary>The calendar as it was when it was connected; null when it never was.</summary>
    public ExternalCalendar? First { get; private set; }

    /// <summary>The fingerprint of the request that connected it.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>Its address, sealed.</summary>
    public string SealedAddress { get; private set; } = "";

    /// <summary>As whom it is read, sealed; null for a file.</summary>
    public string? SealedSignIn { get; private set; }

    /// <summary>What its server called what is known of it; null when it did not say.</summary>
    public string? Tag { get; private set; }

    /// <summary>When its server said that it was changed; null when it did not say.</summary>
    public string? ModifiedAt { get; private set; }

    /// <summary>When it was last read whole; null before the first time.</summary>
    public DateTimeOffset? ReadWholeAt { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Calendar = After(Calendar, @event, at);
        switch (@event)
        {
            case ExternalCalendarConnected connected:
                (First, Fingerprint, SealedAddress) = (Calendar, connected.Fingerprint, connected.SealedAddress);
                SealedSignIn = connected.SealedSignIn;
                break;
            case ExternalCalendarRead read:
                (Tag, ModifiedAt) = (read.Tag, read.ModifiedAt);
                if (!read.IsUnchanged) ReadWholeAt = at;
                break;
        }
    }

    /// <summary>The calendar after an event; null when there is none any more.</summary>
    /// <param name="calendar">The calendar before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    public static ExternalCalendar? After(ExternalCalendar? calendar, IEvent @event, DateTimeOffset at) => @event switch
    {
        ExternalCalendarConnected connected => Of(connected, at),
        ExternalCalendarRead read => Read(calendar!, read, at),
        ExternalCalendarReadFailed failed => Failed(calendar!, failed, at),
        ExternalCalendarWritingNoted noted => calendar! with
        {
            WritingProblem = noted.Problem,
            WritingFailingSince = noted.Problem is null ? null : calendar.WritingFailingSince ?? at,
            Version = calendar.Version + 1,
        },
        ExternalCalendarRemoved => null,
        _ => throw new InvalidOperationException($"An external calendar's stream has a foreign event {@event.GetType().Name}."),
    };

    private static ExternalCalendar Read(ExternalCalendar calendar, ExternalCalendarRead read, DateTimeOffset at) => calendar with
    {
        ReadAt = at,
        FreshSince = calendar.FreshnessAt(at) == CalendarFreshness.Fresh ? calendar.FreshSince : at,
        FailingSince = null,
        Failures = 0,
        Problem = null,
        DisconnectedAt = null,
        NextAt = read.NextAt,
        NotUnderstood = read.NotUnderstood,
        Version = calendar.Version + 1,
    };

    private static ExternalCalendar Failed(ExternalCalendar calendar, ExternalCalendarReadFailed failed, DateTimeOffset at) => calendar with
    {
        FreshSince = null,
        FailingSince = calendar.FailingSince ?? at,
        Failures = calendar.Failures + 1,
        Problem = failed.Problem,
        DisconnectedAt = failed.NextAt is null ? calendar.DisconnectedAt ?? at : null,
        NextAt = failed.NextAt,
        Version = calendar.Version + 1,
    };

    private static ExternalCalendar Of(ExternalCalendarConnected connected, DateTimeOffset at) => new()
    {
        Id = connected.CalendarId,
        ExpertId = connected.ExpertId,
        Name = connected.Name,
        Host = connected.Host,
        IgnoresAllDay = connected.IgnoresAllDay,
        IgnoresTentative = connected.IgnoresTentative,
        ConnectedAt = at,
        Version = 1,
        IsOnServer = connected.SealedSignIn is not null,
        ReceivesAppointments = connected.ReceivesAppointments,
        CancelsDeleted = connected.CancelsDeleted,
    };
}
