using System.Security.Authentication;
using System.Xml;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Calendars;

/// <summary>What failures of fetching mean for a calendar.</summary>
internal static class CalendarFailures
{
    /// <summary>The problem that a failure stands for, one of <see cref="CalendarProblems"/>; null for what is a bug.</summary>
    /// <param name="failure">What was thrown.</param>
    public static string? ProblemOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BlockedAddressException: return CalendarProblems.BlockedAddress;
                case OperationCanceledException or TimeoutException: return CalendarProblems.Timeout;
                case AuthenticationException: return CalendarProblems.Unreachable;
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return CalendarProblems.TooLarge;
                case XmlException: return CalendarProblems.NotACalendar;
            }
        }

        return failure is HttpRequestException or IOException or InvalidDataException ? CalendarProblems.Unreachable : null;
    }
}
