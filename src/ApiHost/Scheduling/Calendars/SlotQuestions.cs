using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Questions for slots as query strings ask them.</summary>
internal static class SlotQuestions
{
    private const int LongestService = 128;

    private static readonly TimeSpan LongestRange = TimeSpan.FromDays(62);

    /// <summary>Reads a question.</summary>
    /// <param name="call">The request.</param>
    public static Parsed<SlotQuestion> Read(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var serviceType = query.Text("serviceType", LongestService);
        var serviceId = query.Id("serviceId");
        var expertId = query.Id("staffId") ?? query.Id("expertId");
        var date = query.Date("date");
        var from = query.Instant("from");
        var to = query.Instant("to");
        var timeZone = query.TimeZone("timeZone");
        var includeUnavailable = query.Flag("includeUnavailable");
        if (serviceType is null && serviceId is null) query.Add("serviceType", "It is missing: give serviceType or serviceId.");
        if (query.None) CheckRange(ref query, date, from, to);
        if (!query.None) return query.ToError();
        return new SlotQuestion(
            new SlotQuery(serviceId ?? serviceType!, from, to, date, timeZone, includeUnavailable),
            expertId,
            serviceId is null ? null : serviceType);
    }

    private static void CheckRange(ref QueryReader query, DateOnly? date, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (date is not null)
        {
            if (from is not null) query.Add("from", "Give either date, or from and to.");
            if (to is not null) query.Add("to", "Give either date, or from and to.");
            return;
        }

        if (from is null && to is null) query.Add("date", "It is missing: give date, or from and to.");
        else if (from is null) query.Add("from", "It is missing: to comes with from.");
        else if (to is null) query.Add("to", "It is missing: from comes with to.");
        else if (to <= from) query.Add("to", "It must be after from.");
        else if (to - from > LongestRange) query.Add("to", "At most 62 days after from are allowed.");
    }
}

/// <summary>A question for slots.</summary>
/// <param name="Query">The question as calendars are asked.</param>
/// <param name="ExpertId">Whose slots; null asks for every expert of the service.</param>
/// <param name="ServiceType">The slug that came beside a service's id, and must be that service's.</param>
internal sealed record SlotQuestion(SlotQuery Query, string? ExpertId, string? ServiceType);
