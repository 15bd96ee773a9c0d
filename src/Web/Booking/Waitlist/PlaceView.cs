using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Booking.Shared;
using Actors.Web.Parts;
using Actors.Web.Parts.Forms;
using NodaTime;

namespace Actors.Web.Booking.Waitlist;

/// <summary>A place on a waitlist as its client sees it.</summary>
public sealed record PlaceView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The place.</summary>
    public required WaitlistEntryInfo Entry { get; init; }

    /// <summary>The service, and what it asks.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>Who serves it, or would; null for anybody, or where it is not known to strangers.</summary>
    public string? ExpertName { get; init; }

    /// <summary>What is written to accept what is offered.</summary>
    public required BookingForm Form { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Why it was not booked, when no field is wrong.</summary>
    public string? Refusal { get; init; }

    /// <summary>True right after joining.</summary>
    public bool IsNew { get; init; }

    /// <summary>What has just been done: declined, or too late.</summary>
    public string? Done { get; init; }

    /// <summary>True while it waits.</summary>
    public bool IsWaiting => Entry.Status is "waiting" or "offered";

    /// <summary>The zone of all times on the page.</summary>
    public DateTimeZone Zone => Zones.Named(Visit) ?? Zones.Find(Entry.TimeZone) ?? Zones.Find(Visit.Tenant.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>What is offered, as long as it is kept.</summary>
    public WaitlistOfferInfo? Offer => Entry.Offer is { } offer && offer.ExpiresAt > Visit.Clock.GetUtcNow() ? offer : null;

    /// <summary>What has just been done, in words; null when nothing has.</summary>
    public string? Note => Done switch
    {
        "declined" => Visit.Language.Waitlist.Declined,
        "late" => Visit.Language.Waitlist.TooLate,
        _ => null,
    };

    /// <summary>Its status.</summary>
    public StatusWord Status
    {
        get
        {
            var text = Visit.Language.Waitlist.StatusOf(Entry.Status);
            return Entry.Status switch
            {
                "waiting" => new StatusWord(text, "info", "clock"),
                "offered" or "booked" => new StatusWord(text, "good", "check"),
                _ => new StatusWord(text, "bad", "cross"),
            };
        }
    }

    /// <summary>For what somebody waits, in words.</summary>
    public IEnumerable<string> Wish
    {
        get
        {
            var (format, texts, booking) = (Visit.Language.Format, Visit.Language.Waitlist, Visit.Language.Booking);
            // The range ends before its last instant, so the last date is the one before that.
            yield return texts.Between(format.Date(DateOf(Entry.From)), format.Date(DateOf(Entry.To.AddTicks(-1))));
            if (Entry.Days is { Count: > 0 } days) yield return string.Join(", ", days.Select(day => format.Days[day - 1]));
            if (Entry.PartOfDay is { } part)
                yield return part switch { "morning" => booking.Morning, "afternoon" => booking.Afternoon, _ => booking.Evening };
            if (Entry.Seats > 1) yield return texts.ForSeats(Entry.Seats);
        }
    }

    /// <summary>An instant, in words.</summary>
    public string WhenOf(DateTimeOffset instant) => Zones.When(Visit.Language, Zone, instant, Zones.TwelveHours(Visit));

    /// <summary>The address of the place's pages.</summary>
    public string Address(string step) => Visit.TopAddress($"/-/waitlist/{Entry.Id}{step}").ToString();

    private LocalDate DateOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone).Date;
}
