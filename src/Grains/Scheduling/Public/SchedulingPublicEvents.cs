using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Scheduling.Public;

/// <summary>What the outside hears of scheduling.</summary>
internal static class SchedulingPublicEvents
{
    private const string Expert = "expert";
    private const string Service = "service";
    private const string Tenant = "organization";
    private const string Template = "message_template";

    private static readonly PublicName HoldCreated = new("hold.created", Expert, "A slot of an expert is kept for somebody.");
    private static readonly PublicName HoldExtended = new("hold.extended", Expert, "A slot of an expert is kept for longer.");
    private static readonly PublicName HoldReleased = new("hold.released", Expert, "A slot that was kept was given back.");
    private static readonly PublicName HoldLapsed = new("hold.lapsed", Expert, "The time for which a slot was kept ran out.");
    private static readonly PublicName ScheduleChanged = new("schedule.changed", Expert, "An expert has other hours.");
    private static readonly PublicName TimeOffAdded = new("time_off.added", Expert, "An expert takes no bookings for some time.");
    private static readonly PublicName TimeOffRemoved = new("time_off.removed", Expert, "A time off was taken back.");
    private static readonly PublicName ExternalBusy = new(
        "external_busy.changed", Expert, "Another calendar of an expert takes other time than before.");
    private static readonly PublicName ExpertCreated = new("expert.created", Expert, "An expert was added.");
    private static readonly PublicName ExpertChanged = new("expert.changed", Expert, "What is said of an expert was changed.");
    private static readonly PublicName ExpertRemoved = new("expert.removed", Expert, "An expert was removed, and takes no more bookings.");
    private static readonly PublicName ExpertPublished = new("expert.published", Expert, "An expert is shown to strangers.");
    private static readonly PublicName ExpertUnpublished = new("expert.unpublished", Expert, "An expert is shown to strangers no more.");
    private static readonly PublicName ServiceCreated = new("service.created", Service, "A service was added.");
    private static readonly PublicName ServiceChanged = new("service.changed", Service, "A service was changed.");
    private static readonly PublicName ServiceRemoved = new("service.removed", Service, "A service was removed.");
    private static readonly PublicName HolidaysAdded = new("holidays.added", Tenant, "The organisation is closed on further days.");
    private static readonly PublicName HolidaysRemoved = new("holidays.removed", Tenant, "The organisation is open again on days.");
    private static readonly PublicName TemplateChanged = new("message_template.changed", Template, "A template for messages was changed.");
    private static readonly PublicName TemplateRemoved = new("message_template.removed", Template, "A template for messages was removed.");

    /// <summary>What scheduling says of its events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .DeclareAppointments()
        .DeclareHolds()
        .DeclareCalendars()
        .DeclareExperts()
        .DeclareServices()
        .DeclareMessages();

    private static EventDeclarations DeclareHolds(this EventDeclarations events) => events
        .OfHold<SlotHeld>(HoldCreated, static (held, expert) =>
            HoldData.Of(expert, new HeldTime(held.Time.ServiceId, held.Time.Start, held.Time.End)) with
            {
                ExpiresAt = held.ExpiresAt.UtcDateTime,
            })
        .OfHold<HoldExtended>(HoldExtended, static (extended, expert) =>
            HoldData.Of(expert, extended.Time) with { ExpiresAt = extended.ExpiresAt.UtcDateTime })
        .OfHold<HoldReleased>(HoldReleased, static (released, expert) => HoldData.Of(expert, released.Time))
        .OfHold<HoldExpired>(HoldLapsed, static (lapsed, expert) => HoldData.Of(expert, lapsed.Time));

    private static EventDeclarations DeclareCalendars(this EventDeclarations events) => events
        .OfExpert<ScheduleSet>(ScheduleChanged)
        .OfExpert<NamedScheduleAdded>(ScheduleChanged)
        .OfExpert<NamedScheduleChanged>(ScheduleChanged)
        .OfExpert<NamedScheduleRemoved>(ScheduleChanged)
        .ForExpert<TimeOffAdded, TimeOffData>(
            TimeOffAdded,
            SchedulingEventJson.Default.TimeOffData,
            static (added, expert) => new TimeOffData
            {
                ExpertId = expert,
                TimeOffId = added.TimeOff.Id,
                Start = added.TimeOff.Start.UtcDateTime,
                End = added.TimeOff.End.UtcDateTime,
            })
        .ForExpert<TimeOffRemoved, TimeOffData>(
            TimeOffRemoved,
            SchedulingEventJson.Default.TimeOffData,
            static (removed, expert) => new TimeOffData { ExpertId = expert, TimeOffId = removed.TimeOffId })
        .OfExpert<ExternalBusySet>(ExternalBusy)
        .OfExpert<ExternalBusyRemoved>(ExternalBusy)
        .Private<CalendarOpened>("The expert tells it.")
        .Private<CalendarClosed>("The expert tells it.")
        .Private<CalendarWatched>("A note of the waitlist.")
        .Private<SlotBooked>("The appointment tells it.")
        .Private<SlotMoved>("The appointment tells it.")
        .Private<SlotReleased>("The appointment tells it.")
        .Private<SlotClaimed>("The appointment tells what became of it.")
        .Private<ClaimReleased>("The appointment tells what became of it.");

    private static EventDeclarations DeclareExperts(this EventDeclarations events) => events
        .OfExpert<ExpertCreated>(ExpertCreated)
        .OfExpert<ExpertChanged>(ExpertChanged)
        .OfExpert<ExpertImageSet>(ExpertChanged)
        .OfExpert<ExpertRated>(ExpertChanged)
        .OfExpert<ExpertRemoved>(ExpertRemoved)
        .OfExpert<ExpertPublished>(ExpertPublished)
        .OfExpert<ExpertUnpublished>(ExpertUnpublished);

    private static EventDeclarations DeclareServices(this EventDeclarations events) => events
        .OfService<ServiceCreated>(ServiceCreated, static created => created.ServiceId)
        .OfService<ServiceChanged>(ServiceChanged, static changed => changed.ServiceId)
        .OfService<ServiceRemoved>(ServiceRemoved, static removed => removed.ServiceId)
        .OfHolidays<HolidaysAdded>(HolidaysAdded, static added => [.. added.Holidays.Select(holiday => holiday.Id)])
        .OfHolidays<HolidayRemoved>(HolidaysRemoved, static removed => [removed.HolidayId])
        .Private<OrganizationTaxSet>("Each appointment tells the tax that it was booked with.")
        .Private<ExpertPaymentsSet>("The expert's account tells it.");

    private static EventDeclarations DeclareMessages(this EventDeclarations events) => events
        .OfTemplate<MessageTemplateCreated>(TemplateChanged, static created => created.TemplateId)
        .OfTemplate<MessageTemplateChanged>(TemplateChanged, static changed => changed.TemplateId)
        .OfTemplate<MessageTemplateRemoved>(TemplateRemoved, static removed => removed.TemplateId)
        .Private<NoticeSettled>("A note of what was mailed.")
        .Private<RemindersPlanned>("A note of what will be mailed.")
        .Private<ManageLinkAsked>("A request of one client.")
        .Private<MailsUnsubscribed>("The wish of one client.")
        .Private<FeedTokenMade>("Whoever has the token reads the calendar.")
        .Private<FeedTokenRevoked>("Whoever has the token reads the calendar.");

    private static EventDeclarations OfHold<TEvent>(this EventDeclarations events, PublicName name, Func<TEvent, string, HoldData> data)
        where TEvent : class, IEvent => events.ForExpert(name, SchedulingEventJson.Default.HoldData, data);

    private static EventDeclarations OfExpert<TEvent>(this EventDeclarations events, PublicName name)
        where TEvent : class, IEvent => events.ForExpert<TEvent, ExpertData>(
            name, SchedulingEventJson.Default.ExpertData, static (_, expert) => new ExpertData { ExpertId = expert });

    // Streams of experts and of their calendars have the expert's id.
    private static EventDeclarations ForExpert<TEvent, TData>(
        this EventDeclarations events, PublicName name, JsonTypeInfo<TData> json, Func<TEvent, string, TData> data)
        where TEvent : class, IEvent
        where TData : class => events.Public<TEvent, TData>(
            name,
            json,
            (@event, context) => new Told<TData>(context.StreamId, data(@event, context.StreamId)) { Experts = [context.StreamId] });

    private static EventDeclarations OfService<TEvent>(this EventDeclarations events, PublicName name, Func<TEvent, string> id)
        where TEvent : class, IEvent => events.Public<TEvent, ServiceData>(
            name,
            SchedulingEventJson.Default.ServiceData,
            (@event, _) => new Told<ServiceData>(id(@event), new ServiceData { ServiceId = id(@event) }));

    private static EventDeclarations OfHolidays<TEvent>(
        this EventDeclarations events, PublicName name, Func<TEvent, ImmutableArray<string>> ids)
        where TEvent : class, IEvent => events.Public<TEvent, HolidaysData>(
            name,
            SchedulingEventJson.Default.HolidaysData,
            (@event, context) => new Told<HolidaysData>(context.Tenant, new HolidaysData { HolidayIds = ids(@event) }));

    private static EventDeclarations OfTemplate<TEvent>(this EventDeclarations events, PublicName name, Func<TEvent, string> id)
        where TEvent : class, IEvent => events.Public<TEvent, MessageTemplateData>(
            name,
            SchedulingEventJson.Default.MessageTemplateData,
            (@event, _) => new Told<MessageTemplateData>(id(@event), new MessageTemplateData { TemplateId = id(@event) }));
}
