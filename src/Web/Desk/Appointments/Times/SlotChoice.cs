using Actors.Web.Api;
using Actors.Web.Booking.Times;
using NodaTime;

namespace Actors.Web.Desk.Appointments.Times;

/// <summary>Times to choose from.</summary>
public sealed record SlotChoice
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The month.</summary>
    public required MonthGrid Month { get; init; }

    /// <summary>The date whose times are shown; null when the month has none.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The free times of that date.</summary>
    public IReadOnlyList<SlotInfo> Free { get; init; } = [];

    /// <summary>The other times of that date, with why they are not free; of one expert only.</summary>
    public IReadOnlyList<SlotInfo> Others { get; init; } = [];

    /// <summary>The soonest times, however far ahead.</summary>
    public IReadOnlyList<SlotInfo> Soonest { get; init; } = [];

    /// <summary>True when there are too many times to be shown at once.</summary>
    public bool IsTooMuch { get; init; }

    /// <summary>The address of another month, or of a date.</summary>
    public required Func<YearMonth?, LocalDate?, string> AddressOf { get; init; }

    /// <summary>The address that chooses a start.</summary>
    public required Func<DateTimeOffset, string> AddressOfStart { get; init; }
}

/// <summary>Which times are asked for.</summary>
public sealed record SlotWish
{
    /// <summary>The service, by its id or slug.</summary>
    public required string Service { get; init; }

    /// <summary>Whose; null for those of all who offer it.</summary>
    public string? ExpertId { get; init; }

    /// <summary>How long; null for the service's own length.</summary>
    public int? Minutes { get; init; }

    /// <summary>The appointment whose own time counts as free.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>When that one starts: its time is free, and no other.</summary>
    public DateTimeOffset? OwnStart { get; init; }

    /// <summary>The month; null opens where there are times.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The date; null for the first that has some.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How many of the soonest times are shown; 0 for none.</summary>
    public int Soonest { get; init; }
}
