using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Today;

/// <summary>What happens today.</summary>
internal static class TodayEndpoint
{
    /// <summary>Shows it.</summary>
    public static Task<IResult> ShowAsync(DeskVisit visit) =>
        Task.FromResult<IResult>(PageResult.Of<TodayPage>(new TodayView { Visit = visit }));
}
