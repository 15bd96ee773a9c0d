using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Grains.ExternalCalendars;

/// <summary>Why calendars cannot be read, for people: predicates of the address.</summary>
internal static class CalendarProblemTexts
{
    /// <summary>Why.</summary>
    /// <param name="problem">One of <see cref="CalendarProblems"/>.</param>
    public static string Of(string problem) => problem switch
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
