using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Parts;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Desk;

/// <summary>One request for a page of the desk, by somebody who has signed in to an organisation.</summary>
public sealed class DeskVisit
{
    /// <summary>What all addresses of the desk begin with.</summary>
    public const string Root = "/app";

    private const int LongestId = 128;

    /// <summary>The request.</summary>
    public required HttpContext Http { get; init; }

    /// <summary>The API, in the name of who has signed in.</summary>
    public required ApiClient Api { get; init; }

    /// <summary>Who has signed in.</summary>
    public required UserInfo User { get; init; }

    /// <summary>The organisation.</summary>
    public required TenantInfo Tenant { get; init; }

    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What surrounds the page.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The zone in which the organisation works.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Tenant.TimeZone ?? "UTC") ?? DateTimeZone.Utc;

    /// <summary>Today there.</summary>
    public LocalDate Today => Instant.FromDateTimeOffset(Clock.GetUtcNow()).InZone(Zone).Date;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>How instants are written.</summary>
    public DeskTimes Times => new(Zone, Language, TwelveHours);

    /// <summary>True when times are written with twelve hours.</summary>
    public bool TwelveHours => Tenant.Clock switch
    {
        "12h" => true,
        "24h" => false,
        _ => Language.Format.UsesTwelveHours,
    };

    /// <summary>Ends when nobody waits any longer.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Lets only those go on whose calendars these are, and those who manage them.</summary>
    /// <exception cref="ApiProblemException">The visitor is neither.</exception>
    public void RequireStaff()
    {
        if (User.IsStaff) return;
        throw new ApiProblemException(new ApiProblem
        {
            Status = StatusCodes.Status403Forbidden,
            Code = "INSUFFICIENT_PERMISSIONS",
            Message = "This page is for experts, admins and owners.",
        });
    }

    /// <summary>Lets only those go on who manage the organisation.</summary>
    /// <exception cref="ApiProblemException">The visitor does not.</exception>
    public void RequireAdmin()
    {
        if (User.IsAdmin) return;
        throw new ApiProblemException(new ApiProblem
        {
            Status = StatusCodes.Status403Forbidden,
            Code = "INSUFFICIENT_PERMISSIONS",
            Message = "This page is for admins and owners.",
        });
    }

    /// <summary>A value of the address; null when it is absent or empty.</summary>
    public string? Query(string name)
    {
        var text = Http.Request.Query[name].ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>An id of the address; null when it is absent, or can be none.</summary>
    public string? QueryId(string name) =>
        Query(name) is { Length: <= LongestId } id && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.') ? id
            : null;

    /// <summary>A date of the address; null when it is absent or none.</summary>
    public LocalDate? QueryDate(string name) => Dates.Parse(Query(name));

    /// <summary>A month of the address; null when it is absent or none.</summary>
    public YearMonth? QueryMonth(string name) => Dates.ParseMonth(Query(name));

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string?)Http.Request.RouteValues[name] ?? "";

    /// <summary>An address of the desk.</summary>
    public static ApiQuery Address(string path) => new(Root + path);

    /// <summary>Where a form leads back to: an address of the desk, whatever the form says.</summary>
    public static string Back(string? named, string otherwise)
    {
        var isDesk = named is not null && (named == Root || named.StartsWith(Root + "/", StringComparison.Ordinal)
            || named.StartsWith(Root + "?", StringComparison.Ordinal));
        return isDesk && named!.Length < 1_000 && !named.Contains('\\', StringComparison.Ordinal) && !named.Any(char.IsControl) ? named
            : otherwise;
    }
}
