using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Web.Api;

/// <summary>How what pages read of the API, and send it, is written. A member that pages do not know is not read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Pagination))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TenantInfo))]
[JsonSerializable(typeof(ServiceInfo))]
[JsonSerializable(typeof(ServiceInfo[]))]
[JsonSerializable(typeof(ExpertInfo))]
[JsonSerializable(typeof(ExpertInfo[]))]
[JsonSerializable(typeof(SlotsInfo))]
[JsonSerializable(typeof(HoldInfo))]
[JsonSerializable(typeof(HoldRequest))]
[JsonSerializable(typeof(AppointmentInfo))]
[JsonSerializable(typeof(AppointmentInfo[]))]
[JsonSerializable(typeof(DoneInfo))]
[JsonSerializable(typeof(AppointmentPatch))]
[JsonSerializable(typeof(StaffAppointmentPatch))]
[JsonSerializable(typeof(StaffNotesPatch))]
[JsonSerializable(typeof(ReassignRequest))]
[JsonSerializable(typeof(TeamCalendarInfo))]
[JsonSerializable(typeof(ScheduleHoursInfo))]
[JsonSerializable(typeof(AuditInfo))]
[JsonSerializable(typeof(MemberInfo[]))]
[JsonSerializable(typeof(BookingRequest))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(CancelRequest))]
[JsonSerializable(typeof(ManageLinkRequest))]
[JsonSerializable(typeof(AcceptedInfo))]
[JsonSerializable(typeof(ReviewInfo[]))]
[JsonSerializable(typeof(WaitlistEntryInfo))]
[JsonSerializable(typeof(WaitlistRequest))]
[JsonSerializable(typeof(AcceptRequest))]
[JsonSerializable(typeof(TokensInfo))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(EndedSessionInfo))]
internal sealed partial class ApiJson : JsonSerializerContext;
