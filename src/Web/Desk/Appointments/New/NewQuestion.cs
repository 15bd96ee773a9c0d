using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Times;
using NodaTime;

namespace Actors.Web.Desk.Appointments.New;

/// <summary>What is to be booked, as far as the address says it.</summary>
public sealed record NewQuestion
{
    /// <summary>The service's slug.</summary>
    public string? Service { get; init; }

    /// <summary>With whom; null for anybody.</summary>
    public string? ExpertId { get; init; }

    /// <summary>How long, where the service has several lengths.</summary>
    public int? Minutes { get; init; }

    /// <summary>The month to choose from.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The date to choose from.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The start that was chosen.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>True when a time was typed that there is not: clocks go forward over it.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Reads it. Who is an expert, and no more, books for herself.</summary>
    public static NewQuestion Of(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var typed = TypedTime.Of(visit.Zone, visit.QueryDate("day"), visit.Query("at"));
        return new NewQuestion
        {
            Service = visit.QueryId("service"),
            ExpertId = visit.User.IsAdmin ? visit.QueryId("expert") : visit.User.ExpertId,
            Minutes = int.TryParse(visit.Query("minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes
                : null,
            Month = visit.QueryMonth("month"),
            Date = visit.QueryDate("date"),
            Start = Instants.Parse(visit.Query("start")) ?? typed.Start,
            IsSkipped = typed.IsSkipped,
        };
    }

    /// <summary>What goes along from page to page.</summary>
    public IReadOnlyList<(string Name, string? Value)> Kept =>
        [("service", Service), ("expert", ExpertId), ("minutes", Minutes?.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The address of the page with what was chosen so far.</summary>
    public ApiQuery Address()
    {
        var address = DeskVisit.Address("/appointments/new");
        foreach (var (name, value) in Kept) address.With(name, value);
        return address;
    }

    /// <summary>The address with a start.</summary>
    public string AddressOf(DateTimeOffset start) => Address().With("start", start).ToString();

    /// <summary>The address with another month or date.</summary>
    public string AddressOf(YearMonth? month, LocalDate? date) =>
        Address().With("month", month).With("date", date).ToString()
            + (date is null ? "#month" : "#day");
}
