using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Scheduling;

/// <summary>GET /appointments. Owners and admins see all of the tenant's, experts those with them, everybody else their own.</summary>
/// <param name="documents">Where lists are read.</param>
/// <param name="options">Whether an address has to be verified.</param>
internal sealed class AppointmentList(IDocuments documents, IOptions<AuthOptions> options)
{
    private static readonly (string Name, DocumentSort Sort, bool Descending)[] Sorts =
    [
        ("-scheduledAt", DocumentSort.StartsAt, true),
        ("scheduledAt", DocumentSort.StartsAt, false),
        ("-createdAt", DocumentSort.CreatedAt, true),
        ("createdAt", DocumentSort.CreatedAt, false),
    ];

    private readonly AuthOptions _options = options.Value;

    /// <summary>Lists.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        if (Read(call).IsFailed(out var query, out var invalid)) return invalid;
        var narrowed = Narrow(query, call.Principal!);
        var page = narrowed is null ? new DocumentPage([], 0) : await documents.QueryAsync(narrowed, call.Http.RequestAborted);
        var views = new List<AppointmentView>(page.Items.Count);
        foreach (var document in page.Items)
            views.Add(AppointmentMapping.ToView(JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Appointment)!));
        return new ListAnswer<AppointmentView>(
            views, Pagination.Of(query.Page, query.Limit, page.Total), SchedulingAnswers.Default.PagedEnvelopeAppointmentView);
    }

    private static Parsed<DocumentQuery> Read(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        var from = query.DateOrInstant("startDate", isEnd: false);
        var to = query.DateOrInstant("endDate", isEnd: true);
        if (from is not null && to is not null && to < from) query.Add("endDate", "It must not be before startDate.");
        var (_, sort, descending) = SortOf(ref query);
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Appointment,
            Statuses = StatusesOf(ref query),
            Owner = query.Id("expertId") ?? query.Id("staffId"),
            Subject = query.Email("clientEmail"),
            Category = query.Text("serviceType", Slugs.Longest),
            StartsFrom = from,
            StartsBefore = to,
            Search = query.Text("search", 200),
            Sort = sort,
            Descending = descending,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return query.None ? list : query.ToError();
    }

    private static (string Name, DocumentSort Sort, bool Descending) SortOf(ref QueryReader query)
    {
        if (query.Text("sort", 20) is not { } asked) return Sorts[0];
        foreach (var sort in Sorts)
        {
            if (sort.Name == asked) return sort;
        }

        query.Add("sort", "scheduledAt or createdAt is expected, with a hyphen before it for the greatest first.");
        return Sorts[0];
    }

    private static List<string> StatusesOf(ref QueryReader query)
    {
        var statuses = new List<string>();
        if (query.Text("status", 100) is not { } asked) return statuses;
        foreach (var status in asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (AppointmentStatusNames.All.Contains(status))
            {
                statuses.Add(status);
                continue;
            }

            query.Add("status", "One or more of scheduled, confirmed, completed, cancelled and no_show are expected, with commas between.");
            break;
        }

        return statuses;
    }

    // Null when there is nothing that the caller may see: a filter for somebody else's appointments finds none.
    private DocumentQuery? Narrow(DocumentQuery query, Principal principal)
    {
        if (principal.IsAdmin) return query;
        if (principal.ExpertId is { } expertId) return query.Owner is null || query.Owner == expertId ? query with { Owner = expertId } : null;
        // Appointments are found by address here, so an address that proves nothing finds nothing.
        if (!_options.IsProof(principal.EmailVerified)) return null;
        return query.Subject is null || query.Subject == principal.Email ? query with { Subject = principal.Email } : null;
    }
}
