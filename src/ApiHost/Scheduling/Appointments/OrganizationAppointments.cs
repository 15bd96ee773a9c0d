using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>The appointments of an organisation that is about to be deleted.</summary>
internal sealed class OrganizationAppointments(IGrainFactory grains, IDocuments documents)
{
    private const int MostAtOnce = 100;
    private const int MostNamed = 10;
    private const string Reason = "The organisation closes.";

    /// <summary>Why the organisation cannot be deleted as long as they are to come; null when none is.</summary>
    public async ValueTask<ApiError?> RefuseAsync(ApiCall call)
    {
        var page = await UpcomingAsync(call);
        return page.Total == 0 ? null : new ApiError(
            ApiErrorCode.InvalidTransition,
            $"Appointments are to come, {page.Total} in all; say what becomes of them: appointments=cancel or appointments=keep.")
        {
            Fields = [.. page.Items.Take(MostNamed).Select(one => new FieldProblem("appointments", one.Key.Id))],
        };
    }

    /// <summary>Calls them off, and tells their clients; tells what is left when they are too many for one request.</summary>
    public async ValueTask<ApiError?> CancelAsync(ApiCall call)
    {
        var page = await UpcomingAsync(call);
        var misfits = new List<FieldProblem>();
        foreach (var row in page.Items)
        {
            var appointment = grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, row.Key.Id));
            var outcome = await appointment.Cancel(Reason, new StepRequest(AppointmentRights.OfManager) { TellsClient = true });
            if (outcome.Refusal is { } refusal) misfits.Add(new FieldProblem("appointments", $"{row.Key.Id}: {refusal.Message}"));
        }

        var left = page.Total - page.Items.Count + misfits.Count;
        return left == 0 ? null : new ApiError(
            ApiErrorCode.InvalidTransition,
            $"{page.Items.Count - misfits.Count} appointments were cancelled, {left} are left, and nothing was deleted; ask again.")
        {
            Fields = [.. misfits.Take(MostNamed)],
        };
    }

    private Task<DocumentPage> UpcomingAsync(ApiCall call) => documents.QueryAsync(
        new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Appointment,
            Statuses = AppointmentStatusNames.Active,
            StartsFrom = call.Clock.GetUtcNow(),
            Sort = DocumentSort.StartsAt,
            Limit = MostAtOnce,
        },
        call.Http.RequestAborted);
}
