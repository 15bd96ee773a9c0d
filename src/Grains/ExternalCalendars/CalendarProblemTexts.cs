using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Grains.ExternalCalendars;

/// <summary>Why calendars cannot be read, for people.</summary>
public static class CalendarProblemTexts
{
    /// <summary>The refusal of a calendar that cannot be read; it names the field that has to be mended.</summary>
    /// <param name="problem">One of <see cref="CalendarProblems"/>.</param>
    /// <param name="isOnServer">True where one signs in; false for a file that is published.</param>
    public static Refusal Refuse(string problem, bool isOnServer) => (problem, isOnServer) switch
    {
        (CalendarProblems.NotAllowed, true) => Refusal.Invalid(
            "password", "is not accepted, with this name, by the server; many servers want a password that was made for this use alone"),
        (CalendarProblems.NotACalendar, true) => Refusal.Invalid(
            "url", "is no calendar on a CalDAV server (RFC 4791); discover tells which calendars a server has"),
        _ => Refusal.Invalid("url", Of(problem)),
    };

    // Predicates of the address.
    private static string Of(string problem) => problem switch
    {
        CalendarProblems.NotFound => "leads to nothing: its server answers that there is no such calendar",
        CalendarProblems.NotAllowed => "may not be read: its server wants somebody to sign in",
        CalendarProblems.Redirected => "leads on too often, or to where calendars are not read from",
        CalendarProblems.Timeout => "does not answer in time; try again in a moment",
        CalendarProblems.Unreachable => "cannot be reached: nobody answers there",
        CalendarProblems.BlockedAddress => "must lead to a public address",
        CalendarProblems.TooLarge => "leads to a calendar that is too large",
        CalendarProblems.NotACalendar => "leads to something that is no calendar file (RFC 5545), or to one that cannot be read whole",
        _ => "is answered with an error by its server; try again in a moment",
    };
}
