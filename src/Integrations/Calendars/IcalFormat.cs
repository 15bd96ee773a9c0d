using Actors.Grains.Scheduling.Notifications;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Actors.Integrations.Calendars;

/// <summary>
/// Calendars by Ical.Net, which folds, escapes and breaks lines as RFC 5545 has it. Times are in UTC, so no zone's rules have to travel
/// along and none can be misread on the night the clocks change.
/// </summary>
internal sealed class IcalFormat : ICalendarFormat
{
    private const string Product = "-//Actors//Scheduling//EN";

    /// <inheritdoc/>
    public string Write(IReadOnlyList<CalendarEntry> entries, string? method = null, string? name = null)
    {
        var calendar = new Calendar { ProductId = Product, Method = method };
        if (name is not null) calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var entry in entries) calendar.Events.Add(EventOf(entry));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(CalendarEntry entry)
    {
        var changed = Utc(entry.ChangedAt);
        var @event = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = checked((int)entry.Sequence),
            Status = entry.Status switch
            {
                CalendarEntryStatus.Cancelled => EventStatus.Cancelled,
                CalendarEntryStatus.Tentative => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            },
            Start = Utc(entry.Start),
            End = Utc(entry.End),
            // Not the time of writing: the same appointment gives the same text, which has one tag.
            DtStamp = changed,
            Created = Utc(entry.CreatedAt),
            LastModified = changed,
            Summary = entry.Summary,
            Description = entry.Description,
            Location = entry.Location,
            Url = entry.Url is null ? null : new Uri(entry.Url),
            // What does not take place takes nobody's time.
            Transparency = entry.Status == CalendarEntryStatus.Cancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
        if (entry.Conference is { } link) @event.Properties.Add(ConferenceOf(link));
        if (entry.Organizer is { } organizer) @event.Organizer = new Organizer(MailTo(organizer)) { CommonName = organizer.Name };
        if (entry.Attendee is { } attendee)
            @event.Attendees.Add(new Attendee(MailTo(attendee))
            {
                CommonName = attendee.Name,
                Role = ParticipationRole.RequiredParticipant,
                Type = "INDIVIDUAL",
                ParticipationStatus = EventParticipationStatus.Accepted,
                Rsvp = false,
            });
        return @event;
    }

    // RFC 7986, 5.11. The type must be said, since a text would be escaped.
    private static CalendarProperty ConferenceOf(string link)
    {
        var conference = new CalendarProperty("CONFERENCE", new Uri(link));
        conference.Parameters.Set("VALUE", "URI");
        conference.Parameters.Set("FEATURE", "VIDEO");
        return conference;
    }

    private static string MailTo(CalendarPerson person) => "mailto:" + person.Email;

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);
}
