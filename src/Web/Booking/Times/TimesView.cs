using Actors.Web.Api;
using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>When a service can be had.</summary>
public sealed record TimesView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>What was asked for.</summary>
    public required TimesQuestion Question { get; init; }

    /// <summary>The service.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>Who offers it, as far as they are published.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>The zone of all times on the page.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The month.</summary>
    public required MonthGrid Month { get; init; }

    /// <summary>The date whose times are shown; null when the month has none.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The times of that date.</summary>
    public required IReadOnlyList<SlotInfo> Slots { get; init; }

    /// <summary>The three soonest times.</summary>
    public required IReadOnlyList<SlotInfo> Soonest { get; init; }

    /// <summary>The first free time after a month that has none.</summary>
    public SlotInfo? NextFree { get; init; }

    /// <summary>The time that was just taken by somebody else.</summary>
    public TakenTime? Taken { get; init; }

    /// <summary>Why the time could not be kept, when it was not taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>The last date that can be booked.</summary>
    public required LocalDate LastDate { get; init; }

    /// <summary>True when times are written with twelve hours.</summary>
    public required bool TwelveHours { get; init; }

    /// <summary>A time as the page writes it; one that occurs twice on its date carries its offset.</summary>
    public string TimeOf(SlotInfo slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var text = FormatTexts.Time(slot.LocalTime, TwelveHours);
        var isTwice = Slots.Any(other => other != slot && other.Date == slot.Date && other.Time == slot.Time);
        return isTwice ? $"{text} (UTC{slot.Offset})" : text;
    }

    /// <summary>The address of this page with another month or date.</summary>
    public string AddressOf(YearMonth? month, LocalDate? date) => AddressWithout(month, date) + (date is null ? "#month" : "#day");

    /// <summary>The same without the part of the page that it leads to.</summary>
    public string AddressWithout(YearMonth? month, LocalDate? date) => With(
        Visit.Address("/" + Service.ServiceType)
            .With("expert", Question.ExpertId)
            .With("month", month is { } known ? $"{known.Year:0000}-{known.Month:00}" : null)
            .With("date", date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null));

    /// <summary>Where the form of a time is sent.</summary>
    public string HoldAddress => With(Visit.Address($"/{Service.ServiceType}/hold"));

    private string With(ApiQuery address) => address.With("minutes", Question.Minutes).With("hold", Question.HoldId).ToString();
}

/// <summary>A time that somebody else has just taken, and what is free next.</summary>
/// <param name="Text">What is said of it.</param>
/// <param name="Next">The next free ones.</param>
public sealed record TakenTime(string Text, IReadOnlyList<SlotInfo> Next);
