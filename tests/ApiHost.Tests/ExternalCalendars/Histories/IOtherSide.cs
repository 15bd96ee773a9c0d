namespace Actors.ApiHost.Tests.ExternalCalendars.Histories;

/// <summary>A server of calendars as the expert who has them there sees it.</summary>
internal interface IOtherSide
{
    /// <summary>Makes a calendar, and gives its address.</summary>
    Task<string> MakeAsync(string name);

    /// <summary>All that is in a calendar, as one file.</summary>
    Task<string> ReadAsync(string calendar);

    /// <summary>An event's file; null when there is none.</summary>
    Task<string?> GetAsync(string calendar, string uid);

    /// <summary>Writes an event's file in place of what there is.</summary>
    Task ReplaceAsync(string calendar, string uid, string file);

    /// <summary>Removes an event.</summary>
    Task DeleteAsync(string address);
}
