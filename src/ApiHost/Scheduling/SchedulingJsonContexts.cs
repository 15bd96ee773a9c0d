using System.Text.Json.Serialization;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Scheduling;

/// <summary>How requests of scheduling are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = JsonInput.DeepestNesting,
    Converters = [typeof(InstantConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(ServiceInput))]
[JsonSerializable(typeof(StaffInput))]
[JsonSerializable(typeof(ScheduleInput))]
[JsonSerializable(typeof(TimeOffInput))]
[JsonSerializable(typeof(HoldInput))]
[JsonSerializable(typeof(BookingInput))]
[JsonSerializable(typeof(AppointmentPatch))]
[JsonSerializable(typeof(CancelInput))]
[JsonSerializable(typeof(RescheduleInput))]
internal sealed partial class SchedulingRequests : JsonSerializerContext;

/// <summary>How answers of scheduling are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ServiceView>))]
[JsonSerializable(typeof(PagedEnvelope<ServiceView>))]
[JsonSerializable(typeof(Envelope<StaffView>))]
[JsonSerializable(typeof(PagedEnvelope<StaffView>))]
[JsonSerializable(typeof(Envelope<ScheduleView>))]
[JsonSerializable(typeof(Envelope<TimeOffView>))]
[JsonSerializable(typeof(PagedEnvelope<TimeOffView>))]
[JsonSerializable(typeof(Envelope<HoldView>))]
[JsonSerializable(typeof(Envelope<SlotsView>))]
[JsonSerializable(typeof(Envelope<UnionSlotsView>))]
[JsonSerializable(typeof(Envelope<AppointmentView>))]
[JsonSerializable(typeof(PagedEnvelope<AppointmentView>))]
internal sealed partial class SchedulingAnswers : JsonSerializerContext;
