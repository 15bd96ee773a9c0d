using System.Text.Json;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>
/// Shows appointments to a caller at a moment: with names, with what may be done, and what calling off costs. Names that the appointments
/// do not know themselves are read once for all of them, never one by one.
/// </summary>
internal sealed class AppointmentViews(IGrainFactory grains, IDocuments documents)
{
    // A page of a list, or a series, has no more; the appointments of teams may name more experts, whose names are left out.
    private const int MostNames = 100;

    /// <summary>How some appointments are shown; none to begin with is fine.</summary>
    public async Task<Func<Appointment, AppointmentView>> ForAsync(
        ApiCall call, AppointmentRights rights, params IEnumerable<Appointment> appointments)
    {
        var all = appointments as IReadOnlyCollection<Appointment> ?? [.. appointments];
        var experts = await ExpertsAsync(call, [.. all.SelectMany(appointment => appointment.Experts()).Distinct().Take(MostNames)]);
        // Only those that were booked before their services' names were kept.
        var services = await NamesAsync(
            call, SchedulingDocuments.Service,
            [.. all.Where(one => one.ServiceName is null).Select(one => one.ServiceId).Distinct().Take(MostNames)],
            static body => JsonSerializer.Deserialize(body.Span, SchedulingJson.Default.Service)!.Definition.Name);
        var now = call.Clock.GetUtcNow();
        return appointment => Show(appointment, rights, now, experts, services);
    }

    private static AppointmentView Show(
        Appointment appointment, AppointmentRights rights, DateTimeOffset now, Dictionary<string, string> experts,
        Dictionary<string, string> services)
    {
        var view = AppointmentResponses.ToResponse(appointment, rights.IsStaffOf(appointment));
        return view with
        {
            ExpertName = experts.GetValueOrDefault(appointment.ExpertId),
            ExpertNames = appointment.ExpertIds is { } team ? [.. team.Select(id => experts.GetValueOrDefault(id)).OfType<string>()] : null,
            ServiceName = appointment.ServiceName ?? services.GetValueOrDefault(appointment.ServiceId) ?? view.ServiceName,
            CancellationTerms = AppointmentActions.TermsOf(appointment, now) is not { } terms ? null : new CancellationTermsView
            {
                Fee = ServiceResponses.PriceOf(terms.Fee),
                FreeUntil = terms.FreeUntil?.UtcDateTime,
                Refund = ServiceResponses.PriceOf(AppointmentPayments.RefundOf(appointment, terms.Fee)),
            },
            AllowedActions = AppointmentActions.AllowedTo(rights, appointment, now),
        };
    }

    // One is mostly awake in a grain; several are one question to the read side.
    private async ValueTask<Dictionary<string, string>> ExpertsAsync(ApiCall call, string[] ids)
    {
        if (ids is not [var only])
        {
            return await NamesAsync(
                call, SchedulingDocuments.Expert, ids,
                static body => JsonSerializer.Deserialize(body.Span, SchedulingJson.Default.Expert)!.Profile.DisplayName);
        }

        var expert = await grains.ExpertOf(call, only).Get();
        return expert is null ? [] : new Dictionary<string, string> { [only] = expert.Profile.DisplayName };
    }

    private async ValueTask<Dictionary<string, string>> NamesAsync(
        ApiCall call, string kind, string[] ids, Func<ReadOnlyMemory<byte>, string> nameIn)
    {
        if (ids.Length == 0) return [];
        var query = new DocumentQuery { Tenant = call.TenantId, Kind = kind, Ids = ids, Limit = MostNames };
        var found = await documents.QueryAsync(query, call.Http.RequestAborted);
        return found.Items.ToDictionary(document => document.Key.Id, document => nameIn(document.Body));
    }
}
