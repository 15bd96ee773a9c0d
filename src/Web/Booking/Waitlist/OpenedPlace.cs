using Actors.Web.Api;
using Actors.Web.Booking.Manage;
using Actors.Web.Booking.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Waitlist;

/// <summary>A place on a waitlist that its client has opened with its token.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Token">The token.</param>
/// <param name="Entry">The place as it is now.</param>
internal sealed record OpenedPlace(BookingVisit Visit, string Token, WaitlistEntryInfo Entry)
{
    private const string NoStore = "no-store";

    /// <summary>Opens the place of a visit and lets the page answer; whoever comes without its token is asked for it.</summary>
    public static async Task<IResult> OpenAsync(BookingVisit visit, Func<OpenedPlace, Task<IResult>> page)
    {
        visit.Http.Response.Headers.CacheControl = NoStore;
        if (ManageTokens.Of(visit) is not { } token) return PageResult.Of<TokenPage>(TokenView.OfPlace(visit));
        var answer = await visit.Api.GetAsync(PathOf(visit, ""), ApiJson.Default.WaitlistEntryInfo, token, visit.Aborted);
        if (answer.Is(out var entry, out var problem)) return await page(new OpenedPlace(visit, token, entry));
        return problem.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound
            ? PageResult.Of<TokenPage>(TokenView.OfPlace(visit) with { IsRefused = true }, problem.Status)
            : throw new ApiProblemException(problem);
    }

    /// <summary>A request about it, in the name of its client.</summary>
    public ApiRequest Request(HttpMethod method, string step) => new(method, PathOf(Visit, step)) { ManageToken = Token };

    /// <summary>What the API calls it, and a step below it.</summary>
    public static string PathOf(BookingVisit visit, string step) => $"/waitlist/{Uri.EscapeDataString(visit.Route("id"))}{step}";

    /// <summary>Leads to its own page, which says what has been done.</summary>
    public IResult Leave(string? done) => SeeOther.To(PlaceEndpoint.AddressOf(Visit, Entry.Id).With("done", done));

    /// <summary>The service; one that is not offered any more is known by its slug.</summary>
    public Task<ServiceInfo> ServiceAsync() => Catalog.ServiceOrGoneAsync(Visit, Entry.ServiceType);

    /// <summary>The name of who serves it, or would; null for anybody, or where it is not known to strangers.</summary>
    public async Task<string?> ExpertAsync() =>
        (Entry.Offer?.ExpertId ?? Entry.ExpertId) is { } id ? await Catalog.NameOfAsync(Visit, id) : null;
}
