using Actors.Web.Booking.Details;
using Actors.Web.Booking.Hub;
using Actors.Web.Booking.Manage;
using Actors.Web.Booking.Pay;
using Actors.Web.Booking.Profile;
using Actors.Web.Booking.Times;
using Actors.Web.Booking.Waitlist;
using Actors.Web.Booking.ZoneChoice;
using Actors.Web.Pages;

namespace Actors.Web.Booking;

/// <summary>
/// The pages of an organisation's booking: the same below <c>/book</c> and, in frames, below <c>/embed</c>. What is managed with a token is
/// never framed, so that no other site can lay anything over its buttons.
/// </summary>
internal static class BookingRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<BookingVisit> pages, string root, bool isEmbedded)
    {
        var own = root + "/{tenant}/-";
        pages
            .Show(root + "/{tenant}", HubEndpoint.ShowAsync)
            .Show(own + "/theme.css", ThemeEndpoint.ShowAsync)
            .Show(own + "/zone", ZoneEndpoint.ShowAsync)
            .Show(own + "/with/{expert}", ProfileEndpoint.ShowAsync)
            .Show(root + "/{tenant}/{service}", TimesEndpoint.ShowAsync)
            .Take(root + "/{tenant}/{service}/hold", TimesEndpoint.HoldAsync)
            .Show(root + "/{tenant}/{service}/details", DetailsEndpoint.ShowAsync)
            .Take(root + "/{tenant}/{service}/details", DetailsEndpoint.BookAsync)
            .Take(root + "/{tenant}/{service}/details/extend", DetailsEndpoint.ExtendAsync)
            .Take(root + "/{tenant}/{service}/details/release", DetailsEndpoint.GiveBackAsync)
            .Show(root + "/{tenant}/{service}/waitlist", JoinEndpoint.ShowAsync)
            .Take(root + "/{tenant}/{service}/waitlist", JoinEndpoint.JoinAsync)
            // With the token in the form, so that it works in a frame too: what comes is a file and no page.
            .Take(own + "/appointments/{id}/calendar.ics", CalendarFileEndpoint.SendAsync);
        if (isEmbedded) return;
        MapAppointments(pages, own + "/appointments/{id}");
        pages
            .Show(own + "/link", LinkEndpoint.ShowAsync)
            .Take(own + "/link", LinkEndpoint.SendAsync)
            .Show(own + "/waitlist/{id}", PlaceEndpoint.ShowAsync)
            .Take(own + "/waitlist/{id}", PlaceEndpoint.OpenAsync)
            .Take(own + "/waitlist/{id}/accept", PlaceEndpoint.AcceptAsync)
            .Take(own + "/waitlist/{id}/decline", PlaceEndpoint.DeclineAsync)
            .Show(own + "/waitlist/{id}/leave", LeaveEndpoint.ShowAsync)
            .Take(own + "/waitlist/{id}/leave", LeaveEndpoint.LeaveAsync);
    }

    private static void MapAppointments(PageRoutes<BookingVisit> pages, string appointment) => pages
        .Show(appointment, ManageEndpoint.ShowAsync)
        .Take(appointment, ManageEndpoint.OpenAsync)
        .Show(appointment + "/calendar.ics", CalendarFileEndpoint.ShowAsync)
        .Show(appointment + PayEndpoint.Step, PayEndpoint.ShowAsync)
        .Take(appointment + PayEndpoint.Step, PayEndpoint.OpenAsync)
        .Take(appointment + PayEndpoint.Step + "/start", PayEndpoint.StartAsync)
        .Show(appointment + "/move", MoveEndpoint.ShowAsync)
        .Take(appointment + "/move", MoveEndpoint.MoveAsync)
        .Show(appointment + "/cancel", CancelEndpoint.ShowAsync)
        .Take(appointment + "/cancel", CancelEndpoint.CancelAsync)
        .Show(appointment + "/change", ChangeEndpoint.ShowAsync)
        .Take(appointment + "/change", ChangeEndpoint.ChangeAsync)
        .Take(appointment + "/link", ManageEndpoint.SendLinkAsync);
}
