using System.Globalization;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;

namespace Actors.Grains.ExternalCalendars;

/// <summary>The mail that another calendar was given up.</summary>
internal static class ExternalCalendarMails
{
    /// <summary>The mail's subject.</summary>
    public const string Subject = "Another calendar is read no more";

    /// <summary>The mail's text.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="expert">Whose it is.</param>
    public static string TextOf(ExternalCalendar calendar, Expert expert) =>
        $"""
        Since {TimeOf(calendar)} UTC {NameOf(calendar)} of {MailText.Name(expert.Profile.DisplayName)}
        could not be read, because {WhyOf(calendar)}. It is not tried any more.

        What it took when it was last read still counts. What has been entered there since is not known here, so it can be
        booked over: connect the calendar anew, or have it read again once it can be.
        """;

    /// <summary>What a calendar is called in mails.</summary>
    /// <param name="calendar">The calendar.</param>
    // Its host would be a link, and of those our mails have none that somebody has written.
    public static string NameOf(ExternalCalendar calendar) =>
        calendar.Name is { } name ? $"the calendar {MailText.Name(name)} ({calendar.Id})" : $"the calendar {calendar.Id}";

    private static string WhyOf(ExternalCalendar calendar) => (calendar.Problem, calendar.IsOnServer) switch
    {
        (CalendarProblems.NotAllowed, true) => "its server does not accept the username and password any more",
        (CalendarProblems.NotAllowed, false) => "its server lets nobody read it any more",
        _ => "it is not there any more",
    };

    private static string TimeOf(ExternalCalendar calendar) => (calendar.FailingSince ?? calendar.DisconnectedAt!.Value).UtcDateTime
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Mails that a calendar was given up, unless it is read again by now.</summary>
internal sealed class MailGivenUpHandler(CalendarPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ExternalCalendarEffects.MailKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => post.SendAsync(
        effect,
        ExternalCalendarMails.Subject,
        static (calendar, expert) => calendar.DisconnectedAt is null ? null : ExternalCalendarMails.TextOf(calendar, expert),
        cancellationToken);
}
