using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>Which time off is listed.</summary>
internal sealed record TimeOffQuery(Paging Paging, DateTimeOffset? From, DateTimeOffset? To) : IQuery<TimeOffQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("from", "string", "Time off that ends after this time, with offset.", "2027-03-01T00:00:00Z") { Format = "date-time" },
        new("to", "string", "Time off that starts before this time, with offset.", "2027-04-01T00:00:00Z") { Format = "date-time" },
    ];

    /// <inheritdoc/>
    public static TimeOffQuery Read(ref QueryReader query)
    {
        var asked = new TimeOffQuery(Paging.Read(ref query), query.Instant("from"), query.Instant("to"));
        if (asked.To <= asked.From) query.Add("to", "must be after from");
        return asked;
    }

    /// <summary>True for time off that is asked for.</summary>
    public bool Includes(TimeOff timeOff) => !(timeOff.End <= From) && !(timeOff.Start >= To);
}
