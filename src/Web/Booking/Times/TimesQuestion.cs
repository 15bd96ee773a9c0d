using System.Globalization;
using Actors.Web.Api;
using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>
/// What the address of a page of times asks for. What cannot be read is as if it were not there: addresses are typed and shared.
/// </summary>
public sealed record TimesQuestion
{
    /// <summary>The service's slug.</summary>
    public required string Service { get; init; }

    /// <summary>The expert whom the visitor wants; null for anybody.</summary>
    public string? ExpertId { get; init; }

    /// <summary>The month to show; null opens where there are times.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The date whose times are shown; null for the first that has some.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How long the appointment is to be, where the service has several lengths.</summary>
    public int? Minutes { get; init; }

    /// <summary>A hold of the visitor's own, whose time counts as free.</summary>
    public string? HoldId { get; init; }

    /// <summary>Reads it.</summary>
    public static TimesQuestion Of(BookingVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var date = Dates.Parse(visit.Query("date"));
        var month = Dates.ParseMonth(visit.Query("month")) ?? date?.ToYearMonth();
        return new TimesQuestion
        {
            Service = visit.Route("service"),
            ExpertId = visit.Query("expert"),
            Month = month,
            Date = date?.ToYearMonth() == month ? date : null,
            Minutes = int.TryParse(visit.Query("minutes"), CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
            HoldId = visit.Query("hold"),
        };
    }

    /// <summary>The same without what cannot be chosen of the service.</summary>
    public TimesQuestion For(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return this with
        {
            ExpertId = service.TakesSeveral ? null : ExpertId,
            Minutes = service.Durations.Any(length => length.Minutes == Minutes) ? Minutes : null,
        };
    }
}
