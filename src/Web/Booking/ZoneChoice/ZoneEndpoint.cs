using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.ZoneChoice;

/// <summary>
/// In which zone times are shown, and with how many hours. It is chosen by links, so nothing is remembered but addresses.
/// </summary>
internal static class ZoneEndpoint
{
    private const int LongestSearch = 60;

    /// <summary>Shows the choice.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit)
    {
        var now = Instant.FromDateTimeOffset(visit.Clock.GetUtcNow());
        var search = visit.Query("q") is { } text ? text[..Math.Min(text.Length, LongestSearch)] : null;
        var back = ReturnAddress.Of(visit.Root, visit.Query("return"));
        // The language may have been changed on this page.
        if (visit.Query("lang") is { } language) back = back.Setting("lang", language);
        return Task.FromResult<IResult>(PageResult.Of<ZonePage>(new ZoneView
        {
            Visit = visit,
            Back = back,
            Search = search,
            At = now,
            Regions = ZoneList.Of(now, search),
            OfDevice = Zones.Find(visit.Query("here")),
            Chosen = Zones.Find(back.Value("tz")),
        }));
    }
}
