using System.Globalization;
using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>The mails about copies of appointments.</summary>
internal static class CopyMails
{
    /// <summary>The subject of a copy that was put back.</summary>
    public const string PutBackSubject = "A change in your calendar was not taken over";

    /// <summary>The subject of many copies that were deleted at once.</summary>
    public const string ManySubject = "Many appointments were deleted in your calendar";

    /// <summary>The text of a copy that was put back.</summary>
    /// <param name="back">What was put back.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="expert">Whose it is.</param>
    public static string PutBack(CopyPutBack back, ExternalCalendar calendar, Expert expert) =>
        $"""
        In {ExternalCalendarMails.NameOf(calendar)} the appointment of {TimeOf(back.Copy.Start, expert)}
        was changed{(back.Start is { } to ? $" to {TimeOf(to, expert)}" : "")}. The appointment stays as it is, because:
        {back.Reason}

        The calendar shows it as it is again. To move it, choose another time there, or move it where you manage your appointments.
        """;

    /// <summary>The text of many copies that were deleted at once.</summary>
    /// <param name="count">How many.</param>
    /// <param name="calendar">The calendar.</param>
    public static string Many(int count, ExternalCalendar calendar) =>
        $"""
        {count} appointments were deleted from {ExternalCalendarMails.NameOf(calendar)} at once.
        So many are not called off by that: all of them take place, and they are not in that calendar any more.

        To call one off, do so where you manage your appointments. One that is moved there comes back into the calendar.
        """;

    private static string TimeOf(DateTimeOffset time, Expert expert)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(expert.Profile.TimeZone) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(time).InZone(zone).LocalDateTime;
        return $"{local.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})";
    }
}

/// <summary>Mails that a change that was made in a calendar was not taken over.</summary>
internal sealed class MailPutBackHandler(CalendarPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => CopyEffects.MailPutBackKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var back = JsonSerializer.Deserialize(effect.Payload.Span, ExternalCalendarsJson.Default.CopyPutBack)!;
        return post.SendAsync(
            effect, CopyMails.PutBackSubject, (calendar, expert) => CopyMails.PutBack(back, calendar, expert), cancellationToken);
    }
}

/// <summary>Mails that many copies were deleted at once.</summary>
internal sealed class MailManyDeletedHandler(CalendarPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => CopyEffects.MailManyKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var count = int.Parse(Encoding.UTF8.GetString(effect.Payload.Span), CultureInfo.InvariantCulture);
        return post.SendAsync(effect, CopyMails.ManySubject, (calendar, _) => CopyMails.Many(count, calendar), cancellationToken);
    }
}
