using Actors.Web.Desk.Today;
using Actors.Web.Pages;

namespace Actors.Web.Desk;

/// <summary>The pages of the desk.</summary>
internal static class DeskRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<DeskVisit> pages) => pages
        .Show(DeskVisit.Root, TodayEndpoint.ShowAsync);
}
