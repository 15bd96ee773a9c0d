using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Embed;
using Actors.Web.Parts.Forms;
using NodaTime;

namespace Actors.Web.Booking.Details;

/// <summary>Who books, and what the service asks.</summary>
public sealed record DetailsView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The service.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>The chosen time.</summary>
    public required Choice Choice { get; init; }

    /// <summary>The expert's name, where it is known to strangers.</summary>
    public string? ExpertName { get; init; }

    /// <summary>The zone of all times on the page.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>What the visitor has written.</summary>
    public required BookingForm Form { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Why it was not booked, when no field is wrong.</summary>
    public string? Refusal { get; init; }

    /// <summary>The API's code for that.</summary>
    public string? Code { get; init; }

    /// <summary>What the code does; null when there is none that is good.</summary>
    public VoucherInfo? Voucher { get; init; }

    /// <summary>True when the visitor has just asked what the code does.</summary>
    public bool AsksForCode { get; init; }

    /// <summary>Other times that are free, when the chosen one is not.</summary>
    public IReadOnlyList<SlotInfo> Alternatives { get; init; } = [];

    /// <summary>True when it is not known what became of the booking: sending it again cannot book twice.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What a site that frames the page is told.</summary>
    public IReadOnlyList<EmbedEvent> Events =>
        [Code is null ? new EmbedEvent("slot") { Start = Choice.Start } : new EmbedEvent("failed") { Code = Code }];

    /// <summary>True when times are written with twelve hours.</summary>
    public bool TwelveHours => Zones.TwelveHours(Visit);

    /// <summary>When, in words.</summary>
    public string When => Zones.When(Visit.Language, Zone, Choice.Start, TwelveHours);

    /// <summary>Until when the time is kept, in the zone of the page; null when it is not.</summary>
    public string? KeptUntil => Choice.Until is not { } until || until <= Visit.Clock.GetUtcNow()
        ? null
        : Zones.Time(Visit.Language, Zone, until, TwelveHours);

    /// <summary>The price for the chosen length.</summary>
    public MoneyInfo? Price => Service.PriceOf(Choice.Minutes);

    /// <summary>What a booking for the chosen length comes to; null when it is free.</summary>
    public ChargeInfo? Charge => Service.ChargeOf(Choice.Minutes);

    /// <summary>What is left to pay in all, with the code.</summary>
    public MoneyInfo? Total => Voucher is { } voucher
        ? voucher.Remaining
        : Charge is { } charge ? new MoneyInfo(charge.Total, charge.Currency) : null;

    /// <summary>What is to be paid when booking, with the code, where the service is paid for then.</summary>
    public long Due => (Voucher is null ? Charge?.Due : Voucher.Due?.Amount) ?? 0;

    /// <summary>True when the booking has to be paid for, or a card to be kept: a card is kept whatever the code pays.</summary>
    public bool IsPaidFor => Charge is not null && Service.Payment is { } payment && (payment.KeepsCard || Due > 0);

    /// <summary>True when the booking costs something, so that a code can be of use.</summary>
    public bool TakesCode => Charge is { Total: > 0 };

    /// <summary>The times of the service, with the visitor's own hold counted as free.</summary>
    public string TimesAddress => Choice.WithoutStartOnto(Visit.WayAddress("/" + Service.ServiceType))
        .With("date", Instant.FromDateTimeOffset(Choice.Start).InZone(Zone).Date).ToString();
}
