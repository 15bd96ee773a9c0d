using System.Xml.Linq;

namespace Actors.Integrations.Calendars.CalDav;

/// <summary>The names of what is asked and answered (RFC 4918, 4791, 5397, 6578; ctag: CalendarServer's).</summary>
internal static class CalDavNames
{
    public static readonly XNamespace Dav = "DAV:";
    public static readonly XNamespace Cal = "urn:ietf:params:xml:ns:caldav";
    public static readonly XNamespace CalendarServer = "http://calendarserver.org/ns/";

    public static readonly XName MultiStatus = Dav + "multistatus";
    public static readonly XName Response = Dav + "response";
    public static readonly XName Href = Dav + "href";
    public static readonly XName Status = Dav + "status";
    public static readonly XName PropertyStatus = Dav + "propstat";
    public static readonly XName Property = Dav + "prop";
    public static readonly XName ResourceType = Dav + "resourcetype";
    public static readonly XName DisplayName = Dav + "displayname";
    public static readonly XName EntityTag = Dav + "getetag";
    public static readonly XName SyncToken = Dav + "sync-token";
    public static readonly XName CurrentUserPrincipal = Dav + "current-user-principal";
    public static readonly XName Calendar = Cal + "calendar";
    public static readonly XName CalendarData = Cal + "calendar-data";
    public static readonly XName CalendarHomeSet = Cal + "calendar-home-set";
    public static readonly XName ComponentSet = Cal + "supported-calendar-component-set";
    public static readonly XName Component = Cal + "comp";
    public static readonly XName UidConflict = Cal + "no-uid-conflict";
    public static readonly XName CollectionTag = CalendarServer + "getctag";

    /// <summary>Asks for properties.</summary>
    /// <param name="names">Which.</param>
    public static XElement PropertiesOf(params XName[] names) =>
        new(Dav + "propfind", new XElement(Property, names.Select(name => new XElement(name))));

    /// <summary>
    /// Asks for all events with their text. Not for those of a time alone: of the servers that were tried one finds nothing that comes back
    /// by the time of its occurrences.
    /// </summary>
    public static XElement AllEvents() => new(
        Cal + "calendar-query",
        new XElement(Property, new XElement(EntityTag), new XElement(CalendarData)),
        new XElement(
            Cal + "filter",
            new XElement(
                Cal + "comp-filter", new XAttribute("name", "VCALENDAR"),
                new XElement(Cal + "comp-filter", new XAttribute("name", "VEVENT")))));
}
