using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Which appointments are listed.</summary>
internal sealed record AppointmentQuery(DocumentQuery Documents) : IQuery<AppointmentQuery>
{
    // Of an appointment: its service's length is bounded by it.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly (string Name, DocumentSort Sort, bool Descending)[] Sorts =
    [
        ("-scheduledAt", DocumentSort.StartsAt, true),
        ("scheduledAt", DocumentSort.StartsAt, false),
        ("-createdAt", DocumentSort.CreatedAt, true),
        ("createdAt", DocumentSort.CreatedAt, false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("status", "string", $"One or more of {string.Join(", ", AppointmentStatusNames.All)}, with commas between.", "confirmed"),
        new("startDate", "string", "Appointments that start on this date of timeZone or at this time, or later.", "2027-03-01"),
        new("endDate", "string", "Appointments that start on this date of timeZone at the latest, or before this time.", "2027-03-31"),
        new("timeZone", "string", "The IANA zone of startDate and endDate; UTC by default.", "Europe/Lisbon"),
        new("overlapping", "boolean", "True lists those that overlap the range, and not only those that start in it.", "false"),
        new("serviceType", "string", "Only this service's.", "consultation"),
        new("expertId", "string", "Only this expert's, those with others among them.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("staffId", "string", "The same as expertId.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("clientEmail", "string", "Only this client's.", "ana@example.com"),
        QueryParameter.OfWords("search", "Words of the client's name, address or phone number.", "Ana"),
        new("series", "string", "Only this series'.", "ser_01hzx3v7qk8m5n2p4r6t8w0y1f"),
        new("sort", "string", "What to order by; a hyphen puts the greatest first.", "-scheduledAt")
        {
            Values = ["-scheduledAt", "scheduledAt", "-createdAt", "createdAt"],
        },
    ];

    /// <inheritdoc/>
    public static AppointmentQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        var timeZone = query.TimeZone("timeZone") ?? "UTC";
        var from = query.DateOrInstant("startDate", isEnd: false, timeZone);
        var to = query.DateOrInstant("endDate", isEnd: true, timeZone);
        var isOverlapping = query.Flag("overlapping");
        if (isOverlapping && from is null && to is null) query.Add("overlapping", "must be given with startDate or endDate");
        if (from is not null && to is not null && to < from) query.Add("endDate", "must not be before startDate");
        var (_, sort, descending) = SortOf(ref query);
        var (expertId, staffId) = (query.Id("expertId"), query.Id("staffId"));
        if (expertId is not null && staffId is not null && expertId != staffId)
            query.Add("staffId", "must not name another expert than expertId");
        var documents = new DocumentQuery
        {
            // The tenant is known to the handler.
            Tenant = "",
            Kind = SchedulingDocuments.Appointment,
            Statuses = query.Names("status", AppointmentStatusNames.All),
            Subject = query.Email("clientEmail"),
            Category = query.Text("serviceType", Slugs.MaxLength),
            StartsFrom = isOverlapping ? from - Longest : from,
            EndsAfter = isOverlapping ? from : null,
            StartsBefore = to,
            Search = Both(query.Id("series"), query.Words("search", 200)),
            Sort = sort,
            Descending = descending,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return new AppointmentQuery((expertId ?? staffId) is { } expert ? documents.OfExpert(expert) : documents);
    }

    // The series' id is a word of its appointments' documents; what is searched for comes last, since its last word is a prefix.
    private static string? Both(string? series, string? search) =>
        series is null ? search : search is null ? series : $"{series} {search}";

    private static (string Name, DocumentSort Sort, bool Descending) SortOf(ref QueryReader query)
    {
        if (query.Text("sort", 20) is not { } asked) return Sorts[0];
        foreach (var sort in Sorts)
        {
            if (sort.Name == asked) return sort;
        }

        query.Add("sort", "must be scheduledAt or createdAt, with a hyphen before it for the greatest first");
        return Sorts[0];
    }
}
