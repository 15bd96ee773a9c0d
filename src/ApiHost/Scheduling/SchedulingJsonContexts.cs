using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Availability;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Scheduling.ClosedDays;
using Actors.ApiHost.Scheduling.Experts;
using Actors.ApiHost.Scheduling.ExternalCalendars;
using Actors.ApiHost.Scheduling.Schedules;
using Actors.ApiHost.Scheduling.Services;
using Actors.ApiHost.Scheduling.Staff;
using Actors.ApiHost.Scheduling.TeamCalendars;

namespace Actors.ApiHost.Scheduling;

/// <summary>How requests of scheduling are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(ServiceInput))]
[JsonSerializable(typeof(TaxRateBody))]
[JsonSerializable(typeof(StaffInput))]
[JsonSerializable(typeof(ExpertInput))]
[JsonSerializable(typeof(ScheduleInput))]
[JsonSerializable(typeof(TimeOffInput))]
[JsonSerializable(typeof(TeamTimeOffInput))]
[JsonSerializable(typeof(NamedScheduleInput))]
[JsonSerializable(typeof(ExternalBusyInput))]
[JsonSerializable(typeof(HolidayInput))]
[JsonSerializable(typeof(HolidayFileInput))]
[JsonSerializable(typeof(HoldInput))]
[JsonSerializable(typeof(BookingInput))]
[JsonSerializable(typeof(AppointmentPatch))]
[JsonSerializable(typeof(CancelInput))]
[JsonSerializable(typeof(RescheduleInput))]
[JsonSerializable(typeof(ReassignInput))]
[JsonSerializable(typeof(ManageLinkInput))]
internal sealed partial class SchedulingRequests : JsonSerializerContext;

/// <summary>How answers of scheduling are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ServiceView>))]
[JsonSerializable(typeof(PagedEnvelope<ServiceView>))]
[JsonSerializable(typeof(Envelope<TaxRateView>))]
[JsonSerializable(typeof(Envelope<StaffView>))]
[JsonSerializable(typeof(PagedEnvelope<StaffView>))]
[JsonSerializable(typeof(Envelope<ExpertView>))]
[JsonSerializable(typeof(PagedEnvelope<ExpertView>))]
[JsonSerializable(typeof(Envelope<ScheduleView>))]
[JsonSerializable(typeof(Envelope<TimeOffView>))]
[JsonSerializable(typeof(PagedEnvelope<TimeOffView>))]
[JsonSerializable(typeof(Envelope<TeamTimeOffView>))]
[JsonSerializable(typeof(Envelope<NamedScheduleView>))]
[JsonSerializable(typeof(PagedEnvelope<NamedScheduleView>))]
[JsonSerializable(typeof(Envelope<ExternalBusyView>))]
[JsonSerializable(typeof(PagedEnvelope<ExternalCalendarView>))]
[JsonSerializable(typeof(Envelope<HolidayView>))]
[JsonSerializable(typeof(PagedEnvelope<HolidayView>))]
[JsonSerializable(typeof(Envelope<AddedHolidaysView>))]
[JsonSerializable(typeof(Envelope<TeamCalendarView>))]
[JsonSerializable(typeof(Envelope<HoldView>))]
[JsonSerializable(typeof(Envelope<SlotsView>))]
[JsonSerializable(typeof(Envelope<UnionSlotsView>))]
[JsonSerializable(typeof(Envelope<AppointmentView>))]
[JsonSerializable(typeof(SeriesView))]
[JsonSerializable(typeof(PagedEnvelope<AppointmentView>))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SchedulingAnswers : JsonSerializerContext;
