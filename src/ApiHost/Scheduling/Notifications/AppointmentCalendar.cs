using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>GET /appointments/{id}/calendar.ics: one appointment for a calendar program.</summary>
internal sealed class AppointmentCalendar(IGrainFactory grains, AppointmentAccess access, ICalendarFormat format)
{
    public async Task<CalendarResult> Get(ApiCall call)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        var outcome = await access.ReadAsync(call, rights);
        if (outcome.IsRefused(out var appointment, out var refusal)) return refusal;
        var isForStaff = rights.RelationTo(appointment) == AppointmentRelation.Staff;
        var other = isForStaff ? appointment.Client.Name : await ExpertAsync(call, appointment);
        var entry = CalendarEntries.Of(call.TenantId, appointment, SummaryOf(await ServiceAsync(call, appointment), other));
        return new CalendarResult(format.Write([entry], CalendarEntries.Publish)) { ChangedAt = appointment.UpdatedAt };
    }

    /// <summary>What an appointment is, in a line.</summary>
    public static string SummaryOf(string service, string other) => other.Length == 0 ? service : $"{service}: {other}";

    private async Task<string> ServiceAsync(ApiCall call, Appointment appointment) =>
        appointment.NameOf(await grains.CatalogOf(call).Find(appointment.ServiceId));

    private async Task<string> ExpertAsync(ApiCall call, Appointment appointment) =>
        (await grains.ExpertOf(call, appointment.ExpertId).Get())?.Profile.DisplayName ?? "";
}
