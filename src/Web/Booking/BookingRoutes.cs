using Actors.Web.Booking.Details;
using Actors.Web.Booking.Hub;
using Actors.Web.Booking.Manage;
using Actors.Web.Booking.Times;
using Actors.Web.Pages;

namespace Actors.Web.Booking;

/// <summary>The pages of an organisation's booking: the same below <c>/book</c> and, in frames, below <c>/embed</c>.</summary>
internal static class BookingRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<BookingVisit> pages, string root) => pages
        .Show(root + "/{tenant}", HubEndpoint.ShowAsync)
        .Show(root + "/{tenant}/-/theme.css", ThemeEndpoint.ShowAsync)
        .Show(root + "/{tenant}/{service}", TimesEndpoint.ShowAsync)
        .Take(root + "/{tenant}/{service}/hold", TimesEndpoint.HoldAsync)
        .Show(root + "/{tenant}/{service}/details", DetailsEndpoint.ShowAsync)
        .Take(root + "/{tenant}/{service}/details", DetailsEndpoint.BookAsync)
        .Take(root + "/{tenant}/{service}/details/extend", DetailsEndpoint.ExtendAsync)
        .Take(root + "/{tenant}/{service}/details/release", DetailsEndpoint.GiveBackAsync)
        .Show(root + "/{tenant}/-/appointments/{id}", ManageEndpoint.ShowAsync)
        .Take(root + "/{tenant}/-/appointments/{id}", (visit, form) => Task.FromResult(ManageEndpoint.Open(visit, form)));
}
