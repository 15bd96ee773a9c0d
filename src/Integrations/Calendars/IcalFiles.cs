using Ical.Net;

namespace Actors.Integrations.Calendars;

/// <summary>Reads calendar files (RFC 5545), whatever is in them.</summary>
internal static class IcalFiles
{
    /// <summary>Reads a file; null when it is none.</summary>
    /// <param name="text">The file.</param>
    public static CalendarCollection? Load(string text)
    {
        try
        {
            return CalendarCollection.Load(text);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library throws what its parts throw: whatever it is, the file is none that can be read.
            return null;
        }
    }
}
