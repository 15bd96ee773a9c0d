using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Accounts;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>GET /appointments. Owners and admins see all of the tenant's, experts those with them, everybody else their own.</summary>
internal sealed class AppointmentList(IDocuments documents, AppointmentViews views, Principals principals)
{
    public async Task<PageResult<AppointmentView>> List(ApiCall call, Query<AppointmentQuery> query)
    {
        var asked = query.Value.Documents with { Tenant = call.TenantId };
        if (Narrow(asked, call.Principal!) is not { } narrowed)
            return Reply.Page<AppointmentView>([], new Paging(asked.Page, asked.Limit), total: 0);
        return await documents.PageTogetherAsync(
            narrowed, SchedulingJson.Default.Appointment, found => views.ForAsync(call, AppointmentAccess.RightsOf(call.Principal!), found),
            call.Http.RequestAborted);
    }

    // Null when there is nothing that the caller may see: a filter for somebody else's appointments finds none.
    private DocumentQuery? Narrow(DocumentQuery query, Principal principal)
    {
        if (principal.IsAdmin) return query;
        if (principal.ExpertId is { } expertId)
            return query.Owner is null || query.Owner == expertId ? query.OfExpert(expertId) : null;
        // Appointments are found by address here, so an address that proves nothing finds nothing.
        if (principals.ProvenAddressOf(principal) is not { } email) return null;
        return query.Subject is null || query.Subject == email ? query with { Subject = email } : null;
    }
}
