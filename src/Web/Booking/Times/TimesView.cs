using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Embed;
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

    /// <summary>True when nobody has hours for the service: then nothing is taken, and waiting for a time is in vain.</summary>
    public bool OffersNothing { get; init; }

    /// <summary>The time that was just taken by somebody else.</summary>
    public TakenTime? Taken { get; init; }

    /// <summary>Why the time could not be kept, when it was not taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>The last date that can be booked.</summary>
    public required LocalDate LastDate { get; init; }

    /// <summary>True when times are written with twelve hours.</summary>
    public required bool TwelveHours { get; init; }

    /// <summary>The appointment that is moved; null when a new one is sought.</summary>
    public MovingTime? Moving { get; init; }

    /// <summary>An instant of what is shown, for the offset of its date and not of today.</summary>
    public Instant At => (Date ?? Month.Month.OnDayOfMonth(1)).At(LocalTime.Noon).InZoneLeniently(Zone).ToInstant();

    /// <summary>What a site that frames the page is told.</summary>
    public IReadOnlyList<EmbedEvent> Events => Code is null ? [] : [new EmbedEvent("failed") { Code = Code }];

    /// <summary>The API's code for why the time could not be kept.</summary>
    public string? Code { get; init; }

    /// <summary>A time as the page writes it; one that occurs twice on its date carries its offset.</summary>
    public string TimeOf(SlotInfo slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Zones.Time(Visit.Language, Zone, slot.Start, TwelveHours);
    }

    /// <summary>The address of this page with another month or date.</summary>
    public string AddressOf(YearMonth? month, LocalDate? date) => AddressWithout(month, date) + (date is null ? "#month" : "#day");

    /// <summary>The same without the part of the page that it leads to.</summary>
    public string AddressWithout(YearMonth? month, LocalDate? date) => Address("", month, date);

    /// <summary>
    /// Where the form of a time is sent: with all that was chosen, which the answer shows again when the time is not to be had.
    /// </summary>
    public string HoldAddress => Address("/hold", Month.Month, Date);

    /// <summary>Where somebody waits who finds no time; null where nobody can wait.</summary>
    public ApiQuery? WaitlistAddress => Moving is not null || Service.TakesSeveral || OffersNothing
        ? null
        : Visit.WayAddress($"/{Service.ServiceType}/waitlist").With("expert", Question.ExpertId);

    /// <summary>Where the zone is chosen.</summary>
    public string ZoneAddress =>
        Visit.Address("/-/zone").With("return", AddressWithout(Question.Month, Question.Date)).ToString();

    private string Address(string step, YearMonth? month, LocalDate? date)
    {
        var address = Moving is { } moving
            ? Visit.Address($"/-/appointments/{moving.Id}/move")
            : Visit.WayAddress($"/{Service.ServiceType}{step}")
                .With("expert", Question.ExpertId).With("minutes", Question.Minutes).With("hold", Question.HoldId);
        return address.With("month", month).With("date", date).ToString();
    }
}

/// <summary>An appointment that is moved: its time counts as free.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Token">With this its client manages it.</param>
/// <param name="Version">The version that is to be moved.</param>
/// <param name="Start">When it starts now.</param>
public sealed record MovingTime(string Id, string Token, long Version, DateTimeOffset Start);

/// <summary>A time that somebody else has just taken, and what is free next.</summary>
/// <param name="Text">What is said of it.</param>
/// <param name="Next">The next free ones.</param>
public sealed record TakenTime(string Text, IReadOnlyList<SlotInfo> Next);
