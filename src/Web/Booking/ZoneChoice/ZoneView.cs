using Actors.Web.Booking.Shared;
using Actors.Web.Parts;
using NodaTime;

namespace Actors.Web.Booking.ZoneChoice;

/// <summary>In which zone times are shown, and with how many hours.</summary>
public sealed record ZoneView
{
    private static readonly LocalTime Example = new(14, 30);

    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>Where a choice leads.</summary>
    public required ReturnAddress Back { get; init; }

    /// <summary>What is looked for; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>For when the offsets are.</summary>
    public required Instant At { get; init; }

    /// <summary>The zones, by region.</summary>
    public required IReadOnlyList<(string Region, IReadOnlyList<ZoneOption> Zones)> Regions { get; init; }

    /// <summary>The zone of the visitor's device, where scripts run.</summary>
    public DateTimeZone? OfDevice { get; init; }

    /// <summary>The zone in which times are shown.</summary>
    public DateTimeZone? Chosen { get; init; }

    /// <summary>What surrounds the page: it asks the browser for its zone, and does not take it for the visitor's choice.</summary>
    public Frame Frame => Visit.Frame with { ZoneParameter = "here" };

    /// <summary>The zones that most people want: whose, and which.</summary>
    public IEnumerable<(string Name, DateTimeZone Zone)> Suggested
    {
        get
        {
            var texts = Visit.Language.Zone;
            if (OfDevice is { } device) yield return (texts.OfDevice, device);
            if (Zones.Find(Visit.Tenant.TimeZone) is { } owner) yield return (texts.OfOwner(Visit.Tenant.Name), owner);
            yield return (texts.Universal, DateTimeZone.Utc);
        }
    }

    /// <summary>True when times are written with twelve hours where the visitor goes back to.</summary>
    public bool TwelveHours => Back.Value("clock") switch
    {
        "12" => true,
        "24" => false,
        _ => Zones.TwelveHours(Visit),
    };

    /// <summary>A time as it is written, for example.</summary>
    public string Sample(bool twelveHours) => Visit.Language.Format.Time(Example, twelveHours);
}
