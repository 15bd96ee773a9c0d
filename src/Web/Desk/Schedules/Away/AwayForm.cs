using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Pages;
using NodaTime;

namespace Actors.Web.Desk.Schedules.Away;

/// <summary>Time off as somebody has written it. Pure.</summary>
public sealed record AwayForm
{
    /// <summary>The first day.</summary>
    public string? First { get; init; }

    /// <summary>The last day; the first when nothing is said.</summary>
    public string? Last { get; init; }

    /// <summary>From when on the first day; all of it when nothing is said.</summary>
    public string? From { get; init; }

    /// <summary>Until when on the last day; all of it when nothing is said.</summary>
    public string? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The key by which a repeat is known.</summary>
    public string Key { get; init; } = Keys.Fresh();

    /// <summary>Time off as it was sent.</summary>
    public static AwayForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new AwayForm
        {
            First = form["first"],
            Last = form["last"],
            From = form["from"],
            Until = form["until"],
            Reason = form["reason"],
            Key = form["key"] ?? Keys.Fresh(),
        };
    }

    /// <summary>All fields as a form would send them.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields =>
    [
        ("first", First ?? ""), ("last", Last ?? ""), ("from", From ?? ""), ("until", Until ?? ""), ("reason", Reason ?? ""), ("key", Key),
    ];

    /// <summary>When it starts, in a zone.</summary>
    public TypedTime Start(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (Api.Dates.Parse(First) is not { } day) return new TypedTime(null, false);
        return From is null ? new TypedTime(day.AtStartOfDayInZone(zone).ToDateTimeOffset(), false) : TypedTime.Of(zone, day, From);
    }

    /// <summary>When it ends, in a zone.</summary>
    public TypedTime End(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (Api.Dates.Parse(Last ?? First) is not { } day) return new TypedTime(null, false);
        return Until is null
            ? new TypedTime(day.PlusDays(1).AtStartOfDayInZone(zone).ToDateTimeOffset(), false)
            : TypedTime.Of(zone, day, Until);
    }

    /// <summary>It as the API has it.</summary>
    public TimeOffRequest ToRequest(DateTimeZone zone) =>
        new() { Start = Start(zone).Start, End = End(zone).Start, Reason = Reason };

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field) => field switch
    {
        "start" => "first",
        "end" => "last",
        "reason" => "reason",
        _ => null,
    };
}
