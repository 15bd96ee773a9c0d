using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Waitlist;

/// <summary>Samples of the waitlist, and of what calendars do for those who wait.</summary>
internal sealed class WaitlistSamples : ISamples
{
    private static readonly DateTimeOffset Made = Start.AddDays(-7);

    private static readonly WaitlistWish Wish = new()
    {
        ExpertId = "exp_1",
        From = Start,
        To = Start.AddDays(7),
        Days = [1, 2],
        PartOfDay = PartOfDay.Afternoon,
        Seats = 2,
    };

    private static readonly WaitlistOffer Offer = new()
    {
        Number = 1,
        HoldId = "exp_1.ofr_1",
        ExpertId = "exp_1",
        Start = Start,
        ExpiresAt = Made.AddHours(2),
        Seats = 2,
    };

    private static readonly WaitlistEntry Entry = new()
    {
        Id = "wle_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Wish = Wish,
        Client = Ana,
        ClientUserId = "usr_1",
        TimeZone = "Europe/Lisbon",
        Locale = "pt",
        Status = WaitlistStatus.Offered,
        Offer = Offer,
        AppointmentIds = ["apt_1"],
        CreatedAt = Made,
        UpdatedAt = Made.AddHours(1),
        Version = 2,
        ErasedAt = Made.AddHours(1),
    };

    private static readonly CreationKey Key = new("stp_1", "f1");
    private static readonly KeptClient Kept = new("wle_2", "Bea Ramos", "bea@example.com", "+351910000001", "f2");

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new CalendarWatched("svc_1", Start.AddDays(7)),
        new WaitlistJoined(Entry, 3, "f1"),
        new WaitlistSlotChosen("wle_1", Offer),
        new WaitlistChoiceDropped("wle_1", 1),
        new WaitlistOffered("wle_1", Offer),
        new WaitlistOfferPassed("wle_1", 1, IsDeclined: true) { Key = Key },
        new WaitlistEnded("wle_1", WaitlistStatus.Booked, ["apt_1"]),
        new WaitlistLookPlanned(Made.AddMinutes(5)),
        new WaitlistErased(["wle_1"], [Kept]),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Wish,
        Offer,
        Entry,
        new WaitlistRequest { Wish = Wish, Client = Ana, ClientUserId = "usr_1", TimeZone = "Europe/Lisbon", Locale = "pt" },
        new WaitlistPlace(Entry, 3),
        new AcceptedOffer(Entry, [Booked]),
        new AcceptRequest
        {
            Notes = "left knee",
            TimeZone = "Europe/Lisbon",
            Locale = "pt",
            TypedAnswers = ImmutableDictionary<string, Answer>.Empty.Add("first", new Answer { Flag = true }),
            Place = new Place(PlaceType.Online, "https://example.com"),
            Metadata = ImmutableDictionary<string, string>.Empty.Add("ticket", "4711"),
            Voucher = "vch_1",
        },
        Kept,
        new OfferRequest { ServiceId = "svc_1", Start = Start, Seats = 2, Until = Made.AddHours(2) },
        .. Enum.GetValues<WaitlistStatus>().Cast<object>(),
        .. Enum.GetValues<PartOfDay>().Cast<object>(),
    ];

    // A user's id says who she is only as long as her account is there; a language and a zone are many people's.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "CalendarWatched.ServiceId", "WaitlistEntry.Id", "WaitlistEntry.ServiceId", "WaitlistEntry.ServiceType",
        "WaitlistEntry.ClientUserId", "WaitlistEntry.TimeZone", "WaitlistEntry.Locale", "WaitlistEntry.AppointmentIds",
        "WaitlistWish.ExpertId", "WaitlistOffer.HoldId",
        "WaitlistOffer.ExpertId", "WaitlistSlotChosen.EntryId", "WaitlistChoiceDropped.EntryId", "WaitlistOffered.EntryId",
        "WaitlistOfferPassed.EntryId", "WaitlistEnded.EntryId", "WaitlistEnded.AppointmentIds", "WaitlistErased.EntryIds",
    ];
}
