using Actors.Web.Api;
using NodaTime;

namespace Actors.Web.Desk.Agenda;

/// <summary>
/// What the address of the agenda asks for. What cannot be read is as if it were not there: addresses are typed and shared.
/// </summary>
public sealed record AgendaQuestion
{
    /// <summary>How many days a week has.</summary>
    public const int Week = 7;

    /// <summary>The status that means all, those that were cancelled too.</summary>
    public const string AnyStatus = "any";

    /// <summary>The first day; null opens at the week, or the day, of today.</summary>
    public LocalDate? From { get; init; }

    /// <summary>How many days: 1 or 7.</summary>
    public int Days { get; init; } = Week;

    /// <summary>Only this expert's.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Only this service's, by its slug.</summary>
    public string? Service { get; init; }

    /// <summary>Only of this status; null for all but those that were cancelled.</summary>
    public string? Status { get; init; }

    /// <summary>True when only some appointments are asked for: then nothing else is shown either.</summary>
    public bool IsFiltered => Service is not null || Status is not null;

    /// <summary>Reads it.</summary>
    public static AgendaQuestion Of(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new AgendaQuestion
        {
            From = visit.QueryDate("from"),
            Days = visit.Query("days") == "1" ? 1 : Week,
            ExpertId = visit.QueryId("expert"),
            Service = visit.QueryId("service"),
            Status = visit.Query("status") is { } status && (status == AnyStatus || Statuses.All.Contains(status)) ? status : null,
        };
    }

    /// <summary>The first day that is shown.</summary>
    /// <param name="today">Today.</param>
    /// <param name="firstDay">The first day of a week: 1 Monday to 7 Sunday.</param>
    public LocalDate First(LocalDate today, int firstDay)
    {
        if (From is { } from) return from;
        return Days == 1 ? today : today.PlusDays(-(((int)today.DayOfWeek - firstDay + Week) % Week));
    }

    /// <summary>The statuses as the API has them.</summary>
    public string? ApiStatus => Status switch
    {
        null => string.Join(',', Statuses.All.Where(status => status != Statuses.Cancelled)),
        AnyStatus => null,
        var one => one,
    };

    /// <summary>The address of the agenda with this question, from another day.</summary>
    public ApiQuery AddressFrom(LocalDate? from, int? days = null) => DeskVisit.Address("/agenda")
        .With("from", Dates.Write(from)).With("days", (days ?? Days) == 1 ? "1" : null)
        .With("expert", ExpertId).With("service", Service).With("status", Status);
}
