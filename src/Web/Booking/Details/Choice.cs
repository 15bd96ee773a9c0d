using Actors.Web.Api;

namespace Actors.Web.Booking.Details;

/// <summary>What was chosen, as addresses carry it.</summary>
public sealed record Choice
{
    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>With whom; null for anybody.</summary>
    public string? ExpertId { get; init; }

    /// <summary>How long.</summary>
    public int? Minutes { get; init; }

    /// <summary>The hold that keeps it.</summary>
    public string? HoldId { get; init; }

    /// <summary>Until when the hold keeps it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True when it was kept for longer already, which works once.</summary>
    public bool IsExtended { get; init; }

    /// <summary>Reads it; null when the address names no time.</summary>
    public static Choice? Of(BookingVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Instants.Parse(visit.Query("start")) is not { } start ? null : new Choice
        {
            Start = start,
            ExpertId = visit.Query("expert"),
            Minutes = int.TryParse(visit.Query("minutes"), System.Globalization.CultureInfo.InvariantCulture, out var minutes) ? minutes
                : null,
            HoldId = visit.Query("hold"),
            Until = Instants.Parse(visit.Query("until")),
            IsExtended = visit.Query("extended") is not null,
        };
    }

    /// <summary>Adds it to an address.</summary>
    public ApiQuery Onto(ApiQuery address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return WithoutStartOnto(address.With("start", Start).With("until", Until).With("extended", IsExtended ? "1" : null));
    }

    /// <summary>Adds all of it but the time, for whom chooses another.</summary>
    public ApiQuery WithoutStartOnto(ApiQuery address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.With("expert", ExpertId).With("minutes", Minutes).With("hold", HoldId);
    }
}
