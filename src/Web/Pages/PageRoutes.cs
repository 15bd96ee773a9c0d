using Actors.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Actors.Web.Pages;

/// <summary>Marks what visitors look at: whoever counts requests counts one view, not what the page asks the API for.</summary>
public sealed class PageView
{
    /// <summary>The mark.</summary>
    public static PageView Mark { get; } = new();
}

/// <summary>Maps pages: a GET shows, a POST does and leads on to a GET.</summary>
/// <typeparam name="TVisit">What is known of a visit before the page is asked: see <see cref="IVisitOpener{TVisit}"/>.</typeparam>
internal sealed class PageRoutes<TVisit>(IEndpointRouteBuilder routes, IVisitOpener<TVisit> opener)
    where TVisit : class
{
    /// <summary>A page that is shown.</summary>
    public PageRoutes<TVisit> Show(string pattern, Func<TVisit, Task<IResult>> page)
    {
        Map(pattern, [HttpMethods.Get, HttpMethods.Head], http => OpenAsync(http, page));
        return this;
    }

    /// <summary>A form that is sent.</summary>
    public PageRoutes<TVisit> Take(string pattern, Func<TVisit, FormValues, Task<IResult>> step)
    {
        Map(pattern, [HttpMethods.Post], async http =>
        {
            if (!opener.IsSameSite(http)) return await opener.RefuseAsync(http, StatusCodes.Status403Forbidden);
            return await FormValues.ReadAsync(http) is { } form
                ? await OpenAsync(http, visit => step(visit, form))
                : await opener.RefuseAsync(http, StatusCodes.Status400BadRequest);
        });
        return this;
    }

    private async Task<IResult> OpenAsync(HttpContext http, Func<TVisit, Task<IResult>> page)
    {
        try
        {
            return await opener.OpenAsync(http, page);
        }
        catch (ApiProblemException exception)
        {
            return await opener.RefuseAsync(http, exception.Problem.Status, exception.Problem.RetryAfterSeconds);
        }
    }

    private void Map(string pattern, string[] methods, Func<HttpContext, Task<IResult>> handler) => routes
        .MapMethods(pattern, methods, async (HttpContext http) => await (await handler(http)).ExecuteAsync(http))
        .WithMetadata(PageView.Mark)
        .ExcludeFromDescription();
}

/// <summary>Finds out what is known of a visit before its page is asked.</summary>
internal interface IVisitOpener<TVisit>
    where TVisit : class
{
    /// <summary>Opens the visit and lets the page answer; or answers why there is none.</summary>
    Task<IResult> OpenAsync(HttpContext http, Func<TVisit, Task<IResult>> page);

    /// <summary>True when a form may come from where it comes from.</summary>
    bool IsSameSite(HttpContext http);

    /// <summary>A page that says why there is none, in the visitor's language.</summary>
    Task<IResult> RefuseAsync(HttpContext http, int status, int? retryAfterSeconds = null);
}
