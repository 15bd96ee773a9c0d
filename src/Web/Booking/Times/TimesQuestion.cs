using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Booking.Times;

/// <summary>
/// What the address of a page of times asks for. What cannot be read is as if it were not there: addresses are typed and shared.
/// </summary>
public sealed record TimesQuestion
{
    private static readonly YearMonthPattern Months = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");
    private static readonly YearMonth Earliest = new(2000, 1);
    private static readonly YearMonth Latest = new(2200, 12);

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
        var date = LocalDatePattern.Iso.Parse(visit.Query("date") ?? "") is { Success: true, Value: var day } ? day : (LocalDate?)null;
        var month = Months.Parse(visit.Query("month") ?? "") is { Success: true, Value: var named } ? named : date?.ToYearMonth();
        return new TimesQuestion
        {
            Service = visit.Route("service"),
            ExpertId = visit.Query("expert"),
            Month = month is { } known && known.CompareTo(Earliest) >= 0 && known.CompareTo(Latest) <= 0 ? known : null,
            Date = date is { } chosen && (month is null || chosen.ToYearMonth() == month) ? chosen : null,
            Minutes = int.TryParse(visit.Query("minutes"), CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
            HoldId = visit.Query("hold"),
        };
    }
}
