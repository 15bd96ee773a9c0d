using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using NodaTime;

namespace Actors.Web.Desk.Appointments.List;

/// <summary>
/// What the address of the list asks for. What cannot be read is as if it were not there: addresses are typed and shared.
/// </summary>
public sealed record ListQuestion
{
    /// <summary>How the list is ordered when nothing else is asked for: the newest first.</summary>
    public const string Newest = "-scheduledAt";

    private static readonly string[] Sorts = [Newest, "scheduledAt", "-createdAt", "createdAt"];

    /// <summary>Words of the client's name, address or phone number.</summary>
    public string? Search { get; init; }

    /// <summary>Only of this status.</summary>
    public string? Status { get; init; }

    /// <summary>Only this expert's.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Only this service's, by its slug.</summary>
    public string? Service { get; init; }

    /// <summary>From this date on.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Until this date.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Only this series'.</summary>
    public string? Series { get; init; }

    /// <summary>What to order by; a hyphen puts the greatest first.</summary>
    public string Sort { get; init; } = Newest;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True when only some are asked for.</summary>
    public bool IsFiltered => Search is not null || Status is not null || ExpertId is not null || Service is not null || From is not null
        || To is not null || Series is not null;

    /// <summary>Reads it.</summary>
    public static ListQuestion Of(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new ListQuestion
        {
            Search = visit.Query("search") is { Length: <= 200 } words ? words : null,
            Status = visit.Query("status") is { } status && Statuses.All.Contains(status) ? status : null,
            ExpertId = visit.QueryId("expert"),
            Service = visit.QueryId("service"),
            From = visit.QueryDate("from"),
            To = visit.QueryDate("to"),
            Series = visit.QueryId("series"),
            Sort = visit.Query("sort") is { } sort && Sorts.Contains(sort) ? sort : Newest,
            Page = PagerPages.Asked(visit.Query("page")),
        };
    }

    /// <summary>The question as the API has it, without its page.</summary>
    public ApiQuery ApiQuestion(DeskVisit visit) => AppointmentReader.Question(visit, From, To)
        .With("search", Search).With("status", Status).With("expertId", ExpertId).With("serviceType", Service).With("series", Series)
        .With("sort", Sort);

    /// <summary>The address of the list with this question.</summary>
    public string Address(int? page = null) => Onto("/appointments").With("page", page > 1 ? page : null).ToString();

    /// <summary>The address of the table for programs with this question.</summary>
    public string ExportAddress => Onto("/appointments.csv").ToString();

    /// <summary>The question ordered by a column: the other way round when it is ordered by it already.</summary>
    public ListQuestion SortedBy(string column) => this with { Sort = Sort == column ? "-" + column : column, Page = 1 };

    /// <summary>How the list is ordered by a column, as <c>aria-sort</c> has it; null when it is ordered by another.</summary>
    public string? OrderOf(string column) => Sort == column ? "ascending" : Sort == "-" + column ? "descending" : null;

    private ApiQuery Onto(string path) => DeskVisit.Address(path)
        .With("search", Search).With("status", Status).With("expert", ExpertId).With("service", Service)
        .With("from", Dates.Write(From)).With("to", Dates.Write(To)).With("series", Series)
        .With("sort", Sort == Newest ? null : Sort);
}
